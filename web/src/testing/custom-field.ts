import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import { emptySettings } from '@clientele/domain/custom-fields/field-types';

const AT = '2026-03-02T09:30:00.000Z';

/** A field as those who manage fields see it. */
export function aCustomField(values: Partial<CustomField> = {}): CustomField {
  const type = values.type ?? 'text';
  return {
    ...emptySettings(type),
    label: { fr: 'Allergies', en: 'Allergies' },
    key: 'allergies',
    type,
    currency: type === 'money' ? 'EUR' : null,
    ready: true,
    access: 'write',
    roles: { admin: 'write', manager: 'write', staff: 'write', viewer: 'read' },
    status: 'active',
    pack: null,
    jobId: null,
    version: 1,
    createdAt: AT,
    createdBy: { id: 'm1', name: 'Hélène Rousseau' },
    updatedAt: AT,
    updatedBy: { id: 'm1', name: 'Hélène Rousseau' },
    ...values,
  };
}
