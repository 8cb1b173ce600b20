import { idSchema } from '@clientele/contracts/primitives';
import { ProblemError } from '@clientele/contracts/problem';
import type { Permission } from '@clientele/contracts/roles';
import { roleHasPermission } from '@clientele/contracts/roles';
import type { Request } from 'express';
import type { Auth } from 'firebase-admin/auth';
import type { CallingMember, SignedInUser } from './endpoint-request.ts';

/** What the API needs to know of a membership; answered by the organisations capability. */
export interface MembershipLookup {
  findMembership(
    organizationId: string,
    userId: string,
  ): Promise<(Pick<CallingMember, 'role' | 'actor'> & { disabled: boolean }) | null>;
}

/** Says who calls, and whether they may. */
export class Authenticator {
  readonly #auth: Auth;
  readonly #memberships: MembershipLookup;

  constructor(auth: Auth, memberships: MembershipLookup) {
    this.#auth = auth;
    this.#memberships = memberships;
  }

  /** @throws ProblemError without a valid ID token. */
  async identify(request: Request): Promise<SignedInUser> {
    const bearer = /^Bearer ([\w.~+/=-]+)$/.exec(request.get('Authorization') ?? '');
    if (!bearer?.[1]) throw new ProblemError('authentication.required');
    try {
      const token = await this.#auth.verifyIdToken(bearer[1]);
      const email = token.email ?? '';
      return {
        id: token.uid,
        email,
        emailVerified: token.email_verified === true,
        displayName: String(token.name ?? '').trim() || email,
      };
    } catch (cause) {
      throw new ProblemError('authentication.invalid', {}, { cause });
    }
  }

  /** @throws ProblemError unless the person is an enabled member whose role has the permission. */
  async admit(
    user: SignedInUser,
    request: Request,
    permission: Permission | null,
  ): Promise<CallingMember> {
    const id = idSchema.safeParse(request.params.organizationId);
    if (!id.success) throw new ProblemError('organization.not_found');
    const organizationId = id.data;
    const membership = await this.#memberships.findMembership(organizationId, user.id);
    if (!membership) throw new ProblemError('organization.not_found');
    if (membership.disabled) throw new ProblemError('member.disabled');
    if (!permission || !roleHasPermission(membership.role, permission)) {
      throw new ProblemError('permission.denied');
    }
    return { organizationId, id: user.id, role: membership.role, actor: membership.actor };
  }
}
