import type { EndpointDefinition } from '@clientele/contracts/endpoint';
import { idSchema } from '@clientele/contracts/primitives';
import { ProblemError } from '@clientele/contracts/problem';
import { type Permission, roleHasPermission } from '@clientele/contracts/roles';
import type { Request } from 'express';
import type { Auth } from 'firebase-admin/auth';
import type { CallingMember, SignedInUser } from '../platform/calling-member.ts';

/** Looks up memberships for the API; implemented by the organizations capability. */
export interface MembershipLookup {
  findMembership(
    organizationId: string,
    userId: string,
  ): Promise<(Pick<CallingMember, 'role' | 'actor'> & { disabled: boolean }) | null>;
}

/** Other software that presented an API key of the organisation. */
export interface CallingSoftware {
  /** Id of the key. */
  id: string;
  organizationId: string;
  role: CallingMember['role'];
  actor: CallingMember['actor'];
  permissions: readonly Permission[];
}

/** Looks up API keys for the API; implemented by the organizations capability. */
export interface ApiKeyLookup {
  /** The software that the secret belongs to; null unless it opens a key of this organisation. */
  findCaller(organizationId: string, secret: string): Promise<CallingSoftware | null>;
}

const API_KEY_PATTERN = /^clk_/;

/** Identifies the caller of a request and decides whether they may call its endpoint. */
export class Authenticator {
  readonly #auth: Auth;
  readonly #memberships: MembershipLookup;
  readonly #apiKeys: ApiKeyLookup;

  constructor(auth: Auth, memberships: MembershipLookup, apiKeys: ApiKeyLookup) {
    this.#auth = auth;
    this.#memberships = memberships;
    this.#apiKeys = apiKeys;
  }

  /**
   * The caller; null for public endpoints.
   * @throws ProblemError `authentication.required` without a bearer token.
   * @throws ProblemError `authentication.invalid` for a token or API key that is not valid.
   */
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
   * The caller as a member: a person must be an enabled member whose role has the endpoint's
   * permission; an API key must have it, and the endpoint must be open to other software.
   * @throws ProblemError `organization.not_found` for people who are not members (never 403, so
   * that nobody learns which organisations exist).
   * @throws ProblemError `member.disabled` or `permission.denied`.
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

  /** A key is valid for one organisation only, so endpoints outside an organisation refuse it. */
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
