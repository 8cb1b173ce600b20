import type { Invitation } from '@clientele/contracts/organizations/invitation';
import type { Member } from '@clientele/contracts/organizations/member';
import type { Membership, Organization } from '@clientele/contracts/organizations/organization';
import { ROLE_PERMISSIONS, type Role } from '@clientele/contracts/roles';
import type { Stored } from '../../platform/base-model.ts';
import type { InvitationRecord } from './invitation.model.ts';
import type { MemberRecord } from './member.model.ts';
import type { OrganizationRecord } from './organization.model.ts';

export function presentOrganization({
  id,
  data,
}: Pick<Stored<OrganizationRecord>, 'id' | 'data'>): Organization {
  return {
    id,
    name: data.name,
    sector: data.sector,
    language: data.language,
    country: data.country,
    currency: data.currency,
    timeZone: data.timeZone,
    trashRetentionDays: data.trashRetentionDays,
    version: data.version,
    createdAt: data.createdAt.toISOString(),
  };
}

export function presentMembership(
  organization: Pick<Stored<OrganizationRecord>, 'id' | 'data'>,
  role: Role,
): Membership {
  return {
    organization: presentOrganization(organization),
    role,
    permissions: [...ROLE_PERMISSIONS[role]],
  };
}

export function presentMember({ id, data }: Stored<MemberRecord>): Member {
  return {
    id,
    email: data.email,
    displayName: data.displayName,
    role: data.role,
    status: data.status,
    version: data.version,
    joinedAt: data.joinedAt.toISOString(),
  };
}

export function presentInvitation(
  { id, data }: Pick<Stored<InvitationRecord>, 'id' | 'data'>,
  now: Date,
): Invitation {
  return {
    id,
    email: data.email,
    role: data.role,
    status: data.expiresAt <= now ? 'expired' : 'pending',
    invitedBy: data.invitedBy,
    createdAt: data.createdAt.toISOString(),
    expiresAt: data.expiresAt.toISOString(),
  };
}
