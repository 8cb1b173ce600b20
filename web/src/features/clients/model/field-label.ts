import type { clients } from '../../../i18n/fr/clients.ts';

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
  'assignedTo',
  'preferredChannel',
  'createdAt',
  'updatedAt',
]);

/** The key of the text that names a field, or null for one that this version does not know. */
export function fieldLabelOf(field: string): FieldLabel | null {
  return NESTED[field] ?? (PLAIN.has(field) ? (field as FieldLabel) : null);
}
