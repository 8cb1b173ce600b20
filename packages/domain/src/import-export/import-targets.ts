import type { LocalizedText, MemberField } from '@clientele/contracts/custom-fields/custom-field';
import { EXTERNAL_ID_LENGTH_MAXIMUM } from '@clientele/contracts/external-id';
import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { canWrite } from '../custom-fields/field-access.ts';
import { customPath } from '../custom-fields/field-types.ts';
import { CLIENT_TARGETS } from './client-targets.ts';
import { APPOINTMENT_TARGETS, NOTE_TARGETS, PURCHASE_TARGETS } from './record-targets.ts';

/** How the cells of a target are read. */
export type TargetKind =
  | 'text'
  | 'longText'
  | 'identifier'
  | 'clientNumber'
  | 'fullName'
  | 'email'
  | 'phone'
  | 'date'
  | 'time'
  | 'moment'
  | 'minutes'
  | 'number'
  | 'money'
  | 'percent'
  | 'rating'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'tags'
  | 'country'
  | 'language'
  | 'postalCode'
  | 'consent'
  | 'member'
  | 'url'
  | 'address'
  | 'clientLink';

/** Something that a choice may be; its first two labels are French and English. */
export interface TargetOption {
  key: string;
  labels: readonly string[];
}

/** Where a column may go. */
export interface ImportTarget {
  /** As settings name it: `lastName`, `address.city`, `custom.skin_type`, `client.email`. */
  target: string;
  kind: TargetKind;
  label: LocalizedText;
  /** Whether several columns may go there: joined by a space, or several phones, e-mails, tags. */
  joins: boolean;
  options: readonly TargetOption[];
  required: boolean;
  /** Most characters, where the contract has a limit. */
  maximum: number | null;
  /** Of `custom.<key>`. */
  field: MemberField | null;
}

const OF_ENTITY: Readonly<Record<ImportEntity, readonly ImportTarget[]>> = {
  clients: CLIENT_TARGETS,
  appointments: APPOINTMENT_TARGETS,
  purchases: PURCHASE_TARGETS,
  notes: NOTE_TARGETS,
};

const JOINING: readonly TargetKind[] = ['text', 'longText', 'choices'];
const KINDS: Readonly<Record<MemberField['type'], TargetKind>> = {
  text: 'text',
  longText: 'longText',
  number: 'number',
  money: 'money',
  percent: 'percent',
  date: 'date',
  dateTime: 'moment',
  boolean: 'boolean',
  choice: 'choice',
  multiChoice: 'choices',
  email: 'email',
  phone: 'phone',
  url: 'url',
  address: 'address',
  clientLink: 'clientLink',
  rating: 'rating',
};

/** What a file of the entity may fill in: a field that the member may not write is not there. */
export function importTargets(
  entity: ImportEntity,
  fields: readonly MemberField[],
): ImportTarget[] {
  const custom = entity === 'clients' ? fields.filter(canWrite).map(customTarget) : [];
  return [...OF_ENTITY[entity], ...custom];
}

function customTarget(field: MemberField): ImportTarget {
  const kind = KINDS[field.type];
  return {
    target: customPath(field.key),
    kind,
    label: field.label,
    joins: JOINING.includes(kind),
    // Offered ones first, so that a name that a retired one has too means the one in use.
    options: [...field.options]
      .sort((one, other) => Number(one.retired) - Number(other.retired))
      .map(({ key, label }) => ({ key, labels: [label.fr, label.en] })),
    required: false,
    maximum: field.type === 'clientLink' ? EXTERNAL_ID_LENGTH_MAXIMUM : null,
    field,
  };
}
