import type { CreateClientInput, UpdateClientInput } from '@clientele/contracts/clients/client';
import type { AuditSource } from '@clientele/contracts/clients/client-history';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import {
  applyPatch,
  EMPTY_PROFILE,
  profileChanges,
} from '@clientele/domain/clients/client-profile';
import { dedupeKeysOf } from '@clientele/domain/clients/dedupe-keys';
import {
  type ClientPatch,
  clientIdentityIssue,
  normalizeClientInput,
} from '@clientele/domain/clients/normalize-client';
import type { CallingMember } from '../../http/endpoint-request.ts';
import type { Stored } from '../../platform/base-model.ts';
import type { Clock } from '../../platform/clock.ts';
import type { MembershipService } from '../organizations/membership.service.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import { newClientState, profileOf, withLifecycle, withProfile } from './client.commands.ts';
import type { ClientModel } from './client.model.ts';
import {
  assertEditable,
  assertMayMove,
  LIFECYCLE_AFTER,
  type LifecycleMove,
} from './client.policy.ts';
import { presentClient } from './client.presenter.ts';
import type { ClientRecord } from './client.record.ts';
import type { ClientNumberModel } from './client-number.model.ts';
import type { ClientWriter } from './client-writer.ts';
import type { DuplicateService } from './duplicate.service.ts';

/** A change without a version is tried again when someone is faster, this often. */
const ATTEMPTS = 4;
const ACTION_OF = { archive: 'archived', trash: 'trashed', restore: 'restored' } as const;

export type ClientResult = Pick<Stored<ClientRecord>, 'id' | 'data'>;

interface Dependencies {
  clock: Clock;
  clients: ClientModel;
  numbers: ClientNumberModel;
  writer: ClientWriter;
  duplicates: DuplicateService;
  organizations: OrganizationService;
  memberships: MembershipService;
}

export class ClientService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async get(organizationId: string, id: string): Promise<Stored<ClientRecord>> {
    const client = await this.#of.clients.find(organizationId, id);
    assertOrProblem(client && client.data.purgingAt === null, 'client.not_found');
    return client;
  }

  /** @throws ProblemError `request.invalid`, or `client.possible_duplicate` with the candidates. */
  async create(
    member: CallingMember,
    input: CreateClientInput,
    options: { allowDuplicate: boolean },
  ): Promise<ClientResult> {
    const { organizationId } = member;
    const patch = await this.#normalize(organizationId, input);
    const profile = applyPatch(EMPTY_PROFILE, patch);
    const issue = clientIdentityIssue(profile);
    if (issue) throw new ProblemError('request.invalid', { issues: [issue] });
    if (!options.allowDuplicate) {
      await this.#of.duplicates.assertNone(organizationId, dedupeKeysOf(profile), null);
    }
    const origin = { by: member.actor, at: this.#of.clock.now(), source: 'app' as const };
    const number = await this.#of.numbers.next(organizationId);
    return this.#of.writer.create(organizationId, newClientState(profile, number, origin), origin, {
      action: 'created',
      changes: profileChanges(EMPTY_PROFILE, profile),
    });
  }

  /** @throws ProblemError `precondition.failed` with the client as it is now. */
  async update(
    member: CallingMember,
    id: string,
    version: number,
    input: UpdateClientInput,
    options: { allowDuplicate: boolean },
  ): Promise<ClientResult> {
    const patch = await this.#normalize(member.organizationId, input);
    return this.applyPatch(member, id, patch, { ...options, version, source: 'app' });
  }

  /** Applies a patch of stored values; without a version it goes on top of whatever is there. */
  async applyPatch(
    member: CallingMember,
    id: string,
    patch: ClientPatch,
    options: { allowDuplicate: boolean; version: number | null; source: AuditSource },
  ): Promise<ClientResult> {
    return this.#retry(member, id, options.version, async (stored) => {
      assertEditable(stored.data.lifecycle);
      const before = profileOf(stored.data);
      const after = applyPatch(before, patch);
      const changes = profileChanges(before, after);
      if (changes.length === 0) return stored;
      const issue = clientIdentityIssue(after);
      if (issue) throw new ProblemError('request.invalid', { issues: [issue] });
      const fresh = dedupeKeysOf(after).filter((key) => !stored.data.dedupeKeys.includes(key));
      if (!options.allowDuplicate) {
        await this.#of.duplicates.assertNone(member.organizationId, fresh, id);
      }
      const origin = { by: member.actor, at: this.#of.clock.now(), source: options.source };
      return this.#of.writer.write(
        member.organizationId,
        stored,
        withProfile(stored.data, after, origin),
        origin,
        { action: 'updated', changes },
      );
    });
  }

  /** Archives, trashes or restores; moving where it already is is refused. */
  async move(
    member: CallingMember,
    id: string,
    move: LifecycleMove,
    version: number | null,
  ): Promise<ClientResult> {
    return this.#retry(member, id, version, async (stored) => {
      const before = stored.data.lifecycle;
      assertMayMove(member.role, move, before);
      const after = LIFECYCLE_AFTER[move];
      const origin = { by: member.actor, at: this.#of.clock.now(), source: 'app' as const };
      return this.#of.writer.write(
        member.organizationId,
        stored,
        withLifecycle(stored.data, after, origin),
        origin,
        { action: ACTION_OF[move], changes: [{ field: 'lifecycle', before, after }] },
      );
    });
  }

  /** Reads and changes; when someone is faster, a named version is refused and none tries again. */
  async #retry(
    member: CallingMember,
    id: string,
    version: number | null,
    change: (stored: Stored<ClientRecord>) => Promise<ClientResult | null>,
  ): Promise<ClientResult> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const stored = await this.get(member.organizationId, id);
      if (version !== null && stored.data.version !== version) {
        throw await this.#stale(member.organizationId, stored);
      }
      const changed = await change(stored);
      if (changed) return changed;
    }
    throw await this.#stale(member.organizationId, await this.get(member.organizationId, id));
  }

  async #stale(organizationId: string, stored: Stored<ClientRecord>): Promise<ProblemError> {
    const { trashRetentionDays } = await this.#of.organizations.settingsOf(organizationId);
    return new ProblemError('precondition.failed', {
      current: presentClient(stored, trashRetentionDays),
    });
  }

  async #normalize(organizationId: string, input: UpdateClientInput): Promise<ClientPatch> {
    const { country } = await this.#of.organizations.settingsOf(organizationId);
    const today = await this.#of.organizations.todayOf(organizationId);
    const normalized = normalizeClientInput(input, { country, today });
    const issues = normalized.ok ? [] : normalized.issues;
    const assignee = input.assignedTo;
    if (assignee && !(await this.#of.memberships.isActiveMember(organizationId, assignee))) {
      issues.push({ path: 'assignedTo', code: 'client.assignee_unknown' });
    }
    if (!normalized.ok || issues.length > 0) throw new ProblemError('request.invalid', { issues });
    return normalized.value;
  }
}
