import type { EndpointDefinition } from '@clientele/contracts/endpoint';
import { idSchema } from '@clientele/contracts/primitives';
import { ProblemError } from '@clientele/contracts/problem';
import { type Permission, roleHasPermission } from '@clientele/contracts/roles';
import type { Request } from 'express';
import type { Auth } from 'firebase-admin/auth';
import type { CallingMember, SignedInUser } from '../platform/calling-member.ts';

/** What the API needs to know of a membership; answered by the organisations capability. */
export interface MembershipLookup {
  findMembership(
    organizationId: string,
    userId: string,
  ): Promise<(Pick<CallingMember, 'role' | 'actor'> & { disabled: boolean }) | null>;
}

/** Other software that showed a key of the organisation. */
export interface CallingSoftware {
  /** Id of the key. */
  id: string;
  organizationId: string;
  role: CallingMember['role'];
  actor: CallingMember['actor'];
  permissions: readonly Permission[];
}

/** What the API needs to know of API keys; answered by the organisations capability. */
export interface ApiKeyLookup {
  /** Null unless the secret opens a key of this organisation. */
  findCaller(organizationId: string, secret: string): Promise<CallingSoftware | null>;
}

const API_KEY_PATTERN = /^clk_/;

/** Says who calls, and whether they may. */
export class Authenticator {
  readonly #auth: Auth;
  readonly #memberships: MembershipLookup;
  readonly #apiKeys: ApiKeyLookup;

  constructor(auth: Auth, memberships: MembershipLookup, apiKeys: ApiKeyLookup) {
    this.#auth = auth;
    this.#memberships = memberships;
    this.#apiKeys = apiKeys;
  }

  /** Null where anyone may call. @throws ProblemError without a valid ID token or API key. */
  async identify(
    endpoint: EndpointDefinition,
    request: Request,
  ): Promise<SignedInUser | CallingSoftware | null> {
    if (endpoint.audience === 'public') return null;
    const bearer = /^Bearer ([\w.~+/=-]+)$/.exec(request.get('Authorization') ?? '')?.[1];
    if (!bearer) throw new ProblemError('authentication.required');
    return API_KEY_PATTERN.test(bearer)
      ? this.#identifySoftware(bearer, request)
      : this.#identifyUser(bearer);
  }

  /**
   * @throws ProblemError unless the person is an enabled member whose role has the permission, or
   * the key has it and the endpoint is open to other software.
   */
  async admit(
    caller: SignedInUser | CallingSoftware,
    request: Request,
    endpoint: EndpointDefinition,
  ): Promise<CallingMember> {
    const { permission } = endpoint;
    if ('permissions' in caller) {
      const { organizationId, id, role, actor, permissions } = caller;
      const allowed = endpoint.apiKey && permission && permissions.includes(permission);
      if (!allowed) throw new ProblemError('permission.denied');
      return { organizationId, id, role, actor, source: 'api' };
    }
    const organizationId = organizationOf(request);
    const membership = await this.#memberships.findMembership(organizationId, caller.id);
    if (!membership) throw new ProblemError('organization.not_found');
    if (membership.disabled) throw new ProblemError('member.disabled');
    if (!permission || !roleHasPermission(membership.role, permission)) {
      throw new ProblemError('permission.denied');
    }
    const { role, actor } = membership;
    return { organizationId, id: caller.id, role, actor, source: 'app' };
  }

  async #identifyUser(bearer: string): Promise<SignedInUser> {
    try {
      const token = await this.#auth.verifyIdToken(bearer);
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

  /** A key belongs to one organisation: anywhere else it is as good as none. */
  async #identifySoftware(secret: string, request: Request): Promise<CallingSoftware> {
    if (request.params.organizationId === undefined) throw new ProblemError('permission.denied');
    const caller = await this.#apiKeys.findCaller(organizationOf(request), secret);
    if (!caller) throw new ProblemError('authentication.invalid');
    return caller;
  }
}

function organizationOf(request: Request): string {
  const id = idSchema.safeParse(request.params.organizationId);
  if (!id.success) throw new ProblemError('organization.not_found');
  return id.data;
}
