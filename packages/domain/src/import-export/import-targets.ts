import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import { EXTERNAL_ID_LENGTH_MAXIMUM } from '@clientele/contracts/external-id';
import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { canWrite } from '../custom-fields/field-access.ts';
import { customPath } from '../custom-fields/field-types.ts';
import { CLIENT_TARGETS } from './client-targets.ts';
import type { ImportTarget, TargetKind } from './import-target.ts';
import { APPOINTMENT_TARGETS, NOTE_TARGETS, PURCHASE_TARGETS } from './record-targets.ts';

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

/** The targets of a file of the entity, without fields that the member may not write. */
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
    // Options on offer first, so that a name that a retired option shares means the one in use.
    options: [...field.options]
      .sort((left, right) => Number(left.retired) - Number(right.retired))
      .map(({ key, label }) => ({ key, labels: [label.fr, label.en] })),
    required: false,
    maximum: field.type === 'clientLink' ? EXTERNAL_ID_LENGTH_MAXIMUM : null,
    field,
  };
}
