import type { organizationEndpoints } from '@clientele/contracts/organizations/organization.endpoints';
import type { ControllerOf, EndpointRequest } from '../../http/endpoint-request.ts';
import type { SignedInUser } from '../../platform/calling-member.ts';
import type { Clock } from '../../platform/clock.ts';
import type { InvitationService } from './invitation.service.ts';
import type { MemberService } from './member.service.ts';
import type { MembershipService } from './membership.service.ts';
import {
  presentInvitation,
  presentMember,
  presentMembership,
  presentOrganization,
} from './organization.presenter.ts';
import type { OrganizationService } from './organization.service.ts';

type Table = typeof organizationEndpoints;
type StoredOrganization = Parameters<typeof presentOrganization>[0];
type StoredMember = Parameters<typeof presentMember>[0];
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;

interface Dependencies {
  clock: Clock;
  organizations: OrganizationService;
  members: MemberService;
  memberships: MembershipService;
  invitations: InvitationService;
}

export class OrganizationController implements ControllerOf<Table> {
  readonly current = {
    organization: (_call: unknown, stored: StoredOrganization) => presentOrganization(stored),
    member: (_call: unknown, stored: StoredMember) => presentMember(stored),
  };
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async getMe({ user }: Request<'getMe'>) {
    return { ...user, memberships: await this.#membershipsOf(user) };
  }

  async listOrganizations({ user }: Request<'listOrganizations'>) {
    return { items: await this.#membershipsOf(user), nextCursor: null };
  }

  async createOrganization({ user, body }: Request<'createOrganization'>) {
    return presentMembership(await this.#of.organizations.create(user, body), 'owner');
  }

  async getOrganization({ member }: Request<'getOrganization'>) {
    return presentOrganization(await this.#of.organizations.get(member.organizationId));
  }

  async updateOrganization({ member, version, body }: Request<'updateOrganization'>) {
    return presentOrganization(await this.#of.organizations.update(member, version, body));
  }

  async leaveOrganization({ member }: Request<'leaveOrganization'>) {
    await this.#of.members.leave(member);
    return undefined;
  }

  async listMembers({ member, query }: Request<'listMembers'>) {
    const page = await this.#of.members.list(member.organizationId, query);
    return { items: page.items.map(presentMember), nextCursor: page.nextCursor };
  }

  async updateMember({ member, params, version, body }: Request<'updateMember'>) {
    return presentMember(await this.#of.members.update(member, params.memberId, version, body));
  }

  async removeMember({ member, params, version }: Request<'removeMember'>) {
    await this.#of.members.remove(member, params.memberId, version);
    return undefined;
  }

  async listInvitations({ member }: Request<'listInvitations'>) {
    const invitations = await this.#of.invitations.list(member.organizationId);
    const now = this.#of.clock.now();
    return {
      items: invitations.map((invitation) => presentInvitation(invitation, now)),
      nextCursor: null,
    };
  }

  async createInvitation({ member, body }: Request<'createInvitation'>) {
    const invitation = await this.#of.invitations.create(member, body);
    return presentInvitation(invitation, this.#of.clock.now());
  }

  async revokeInvitation({ member, params }: Request<'revokeInvitation'>) {
    await this.#of.invitations.revoke(member, params.invitationId);
    return undefined;
  }

  async previewInvitation({ body }: Request<'previewInvitation'>) {
    const { organizationName, invitation } = await this.#of.invitations.preview(body.token);
    const { email, role, invitedBy } = invitation.data;
    return { organizationName, email, role, invitedBy: invitedBy.name };
  }

  async acceptInvitation({ user, body }: Request<'acceptInvitation'>) {
    const { organizationId, role } = await this.#of.invitations.accept(user, body.token);
    return presentMembership(await this.#of.organizations.get(organizationId), role);
  }

  async #membershipsOf(user: SignedInUser) {
    const ids = await this.#of.memberships.organizationIdsOf(user.id);
    const organizations = await this.#of.organizations.getMany(ids);
    const memberships = await Promise.all(
      organizations.map(async (organization) => {
        const membership = await this.#of.memberships.findMembership(organization.id, user.id);
        return membership && !membership.disabled
          ? [presentMembership(organization, membership.role)]
          : [];
      }),
    );
    return memberships.flat();
  }
}
