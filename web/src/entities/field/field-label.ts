import type { clients } from '../../i18n/fr/clients.ts';

export type FieldLabel = keyof (typeof clients)['fields'];

const NESTED: Record<string, FieldLabel> = {
  'address.line1': 'addressLine1',
  'address.line2': 'addressLine2',
  'address.postalCode': 'addressPostalCode',
  'address.city': 'addressCity',
  'address.country': 'addressCountry',
};
const PLAIN = new Set<string>([
  'name',
  'kind',
  'status',
  'lifecycle',
  'number',
  'displayName',
  'firstName',
  'lastName',
  'companyName',
  'email',
  'phone',
  'otherEmails',
  'otherPhones',
  'birthDate',
  'address',
  'language',
  'tags',
  'source',
  'externalId',
  'assignedTo',
  'preferredChannel',
  'nextAction',
  'nextActionOn',
  'nextActionFor',
  'createdAt',
  'updatedAt',
]);

/** Statistics of a client. Lists name them as here, conditions with `stats.` in front. */
const STATISTICS = new Set<string>([
  'lifetimeValue',
  'purchaseCount',
  'averageBasket',
  'completedAppointments',
  'noShows',
  'noShowRate',
  'visitCount',
  'visits30',
  'visits90',
  'visits365',
  'firstVisitAt',
  'lastVisitAt',
  'lastInteractionAt',
  'lastInboundAt',
  'visitFrequency',
  'expectedVisitAt',
  'overdueDays',
  'nextAppointmentAt',
]);

/**
 * The key of the text that names a field (below `clients:fields`); null for a field that this
 * version does not know.
 */
export function fieldLabelOf(field: string): FieldLabel | null {
  const plain = field.replace(/^stats\./, '');
  if (STATISTICS.has(plain)) return plain as FieldLabel;
  return NESTED[field] ?? (PLAIN.has(field) ? (field as FieldLabel) : null);
}
