import type { Client } from '@clientele/contracts/clients/client';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { ClientForm } from '@clientele/contracts/custom-fields/field-layout';
import type { Member } from '@clientele/contracts/organizations/member';
import type { Membership } from '@clientele/contracts/organizations/organization';
import { ROLE_PERMISSIONS, type Role } from '@clientele/contracts/roles';
import { EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { completeLayout } from '@clientele/domain/custom-fields/field-layout';
import { emptySettings } from '@clientele/domain/custom-fields/field-types';
import { EMPTY_STATS, presentStats } from '@clientele/domain/interactions/client-statistics';

const AT = '2026-03-02T09:30:00.000Z';

export function aClient(values: Partial<Client> = {}): Client {
  return {
    ...EMPTY_PROFILE,
    id: 'client1',
    number: 'C-000001',
    firstName: 'Marie',
    lastName: 'Dupont',
    displayName: 'Marie Dupont',
    lifecycle: 'active',
    consents: {},
    stats: presentStats(EMPTY_STATS, AT.slice(0, 10), new Date(AT)),
    custom: {},
    maskedFields: [],
    version: 1,
    createdAt: AT,
    createdBy: { id: 'm1', name: 'Hélène Rousseau' },
    updatedAt: AT,
    updatedBy: { id: 'm1', name: 'Hélène Rousseau' },
    archivedAt: null,
    trashedAt: null,
    purgeAt: null,
    ...values,
  };
}

/** A custom field that the member may write; its name is its key. */
export function aField(
  values: Partial<MemberField> & Pick<MemberField, 'key' | 'type'>,
): MemberField {
  const name = values.key.charAt(0).toUpperCase() + values.key.slice(1);
  return {
    ...emptySettings(values.type),
    label: { fr: name, en: '' },
    currency: values.type === 'money' ? 'EUR' : null,
    ready: true,
    access: 'write',
    ...values,
  };
}

export function anOption(key: string, label: string, values: { retired?: boolean } = {}) {
  return { key, label: { fr: label, en: '' }, color: 'blue' as const, retired: false, ...values };
}

/** A client form with these custom fields at its end. */
export function aClientForm(fields: MemberField[] = []): ClientForm {
  const keys = fields.map(({ key }) => key);
  return { role: 'owner', sections: completeLayout([], keys), fields };
}

export function aMember(values: Partial<Member> = {}): Member {
  return {
    id: 'm1',
    email: 'helene@salon.test',
    displayName: 'Hélène Rousseau',
    role: 'owner',
    status: 'active',
    version: 1,
    joinedAt: AT,
    ...values,
  };
}

export function aMembership(role: Role = 'owner'): Membership {
  return {
    role,
    permissions: [...ROLE_PERMISSIONS[role]],
    organization: {
      id: 'o1',
      name: 'Salon Lumière',
      sector: 'salon',
      language: 'fr',
      country: 'FR',
      currency: 'EUR',
      timeZone: 'Europe/Paris',
      trashRetentionDays: 30,
      version: 1,
      createdAt: AT,
    },
  };
}
