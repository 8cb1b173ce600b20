import type { Client } from '@clientele/contracts/clients/client';
import type { Member } from '@clientele/contracts/organizations/member';
import type { Membership } from '@clientele/contracts/organizations/organization';
import { ROLE_PERMISSIONS, type Role } from '@clientele/contracts/roles';
import { EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';

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
    custom: {},
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
