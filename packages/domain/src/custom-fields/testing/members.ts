import type { ClientProfile } from '@clientele/contracts/clients/client';
import type { CustomFieldType, MemberField } from '@clientele/contracts/custom-fields/custom-field';
import { EMPTY_PROFILE } from '../../clients/client-profile.ts';
import { emptySettings, type ValueContext } from '../field-types.ts';

export const FRENCH_CONTEXT: ValueContext = {
  country: 'FR',
  today: '2026-11-22',
  timeZone: 'Europe/Paris',
};

/** A field that the member may write, with what the test is about. */
export function aField(type: CustomFieldType, overrides: Partial<MemberField> = {}): MemberField {
  const key = overrides.key ?? 'field';
  return {
    ...emptySettings(type),
    label: { fr: key, en: '' },
    key,
    type,
    currency: type === 'money' ? 'EUR' : null,
    ready: true,
    access: 'write',
    ...overrides,
  };
}

export function aProfile(overrides: Partial<ClientProfile> = {}): ClientProfile {
  return { ...EMPTY_PROFILE, ...overrides };
}

/** Options with these keys, called by their keys. */
export function options(...keys: string[]): MemberField['options'] {
  return keys.map((key) => ({ key, label: { fr: key, en: '' }, color: 'gray', retired: false }));
}
