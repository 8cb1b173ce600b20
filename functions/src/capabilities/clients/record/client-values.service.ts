import type { ClientProfile, ClientUpdateRequest } from '@clientele/contracts/clients/client';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { ProblemError } from '@clientele/contracts/problem';
import { EMPTY_PROFILE, sameValue } from '@clientele/domain/clients/client-profile';
import { newlyMissingValues, normalizeCustomInput } from '@clientele/domain/clients/custom-values';
import {
  type ClientPatch,
  clientIdentityIssue,
  type NormalizeContext,
  normalizeClientInput,
} from '@clientele/domain/clients/normalize-client';
import { customPath } from '@clientele/domain/custom-fields/field-types';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { FieldSchema } from '../../custom-fields/field-schema.ts';
import type { MembershipService } from '../../organizations/membership.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { ClientModel } from './client.model.ts';
import type { ClientRecord } from './client.record.ts';
import {
  type ClientUniqueValueModel,
  type UniqueValueChange,
  uniqueValueChange,
} from './client-unique-value.model.ts';

/** Well under a document's megabyte, with room for the history entry that says before and after. */
const CUSTOM_BYTES_MAXIMUM = 400_000;

interface Dependencies {
  clients: ClientModel;
  uniqueValues: ClientUniqueValueModel;
  schemas: FieldSchemaService;
  organizations: OrganizationService;
  memberships: MembershipService;
}

/**
 * Whether what somebody wants to write about a client may be written: the one check that every way
 * in passes. The rules themselves are those of the form, in packages/domain.
 */
export class ClientValuesService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async gateOf(member: Pick<CallingMember, 'organizationId' | 'role'>): Promise<FieldGate> {
    return this.#of.schemas.gateOf(member);
  }

  async schemaOf(organizationId: string): Promise<FieldSchema> {
    return this.#of.schemas.schemaOf(organizationId);
  }

  async contextOf(
    member: Pick<CallingMember, 'organizationId' | 'role'>,
  ): Promise<NormalizeContext> {
    const context = await this.#of.organizations.valueContextOf(member.organizationId);
    return { ...context, fields: (await this.gateOf(member)).fields };
  }

  /** The input in its stored form. @throws ProblemError `request.invalid` with every issue. */
  async normalize(
    member: CallingMember,
    input: ClientUpdateRequest,
    current: CustomValues,
  ): Promise<ClientPatch> {
    const normalized = normalizeClientInput(input, await this.contextOf(member), current);
    const issues = normalized.ok ? [] : normalized.issues;
    for (const path of ['assignedTo', 'nextActionFor'] as const) {
      const someone = input[path];
      if (someone && !(await this.#of.memberships.isActiveMember(member.organizationId, someone))) {
        issues.push({ path, code: 'client.assignee_unknown' });
      }
    }
    if (!normalized.ok || issues.length > 0) throw new ProblemError('request.invalid', { issues });
    return normalized.value;
  }

  /**
   * How bulk edits judge what becomes of one client after the other: nothing required goes missing,
   * and each custom value is one that its field accepts now and that the member may write.
   */
  async judgeOf(
    member: Pick<CallingMember, 'organizationId' | 'role'>,
  ): Promise<(before: ClientProfile, after: ClientProfile) => boolean> {
    const gate = await this.gateOf(member);
    const issuesOf = await this.issuesOf(member);
    return (before, after) =>
      issuesOf(before, after).length === 0 &&
      Object.keys(changedValues(before.custom, after.custom)).every(
        (key) => !gate.find(key)?.unique,
      );
  }

  /**
   * What stands against one client after the other becoming so; `before` is null for a new one,
   * whose defaults are the organisation's. Unique values are for the caller to look at.
   */
  async issuesOf(
    member: Pick<CallingMember, 'organizationId' | 'role'>,
  ): Promise<(before: ClientProfile | null, after: ClientProfile) => FieldIssue[]> {
    const context = await this.contextOf(member);
    const gate = await this.gateOf(member);
    const { active } = await this.schemaOf(member.organizationId);
    const defaults = new Map(active.map(({ key, defaultValue }) => [key, defaultValue]));
    return (before, after) => {
      const identity = clientIdentityIssue(after);
      const old = before?.custom ?? {};
      const changed = Object.fromEntries(
        Object.entries(changedValues(old, after.custom)).filter(
          ([key, value]) => before !== null || !sameValue(value, defaults.get(key) ?? null),
        ),
      );
      const { value, issues } = normalizeCustomInput(changed, context.fields, context, old);
      const altered = Object.entries(changed).filter(
        ([key, one]) => key in value && !sameValue(value[key] ?? null, one ?? null),
      );
      return [
        ...(identity ? [identity] : []),
        ...issues,
        ...altered.map(([key]) => ({ path: customPath(key), code: 'value.not_allowed' as const })),
        ...gate.lockedIssues(changed),
        ...newlyMissingValues(before, after, context.fields, context),
        ...sizeIssues(after.custom),
      ];
    };
  }

  /**
   * What the change takes and releases of unique values. What was missing before the change does
   * not stand in its way. @throws ProblemError `request.invalid`.
   */
  async assertAcceptable(
    member: CallingMember,
    clientId: string | null,
    before: ClientProfile | null,
    after: ClientProfile,
  ): Promise<UniqueValueChange> {
    const context = await this.contextOf(member);
    const identity = clientIdentityIssue(after);
    const old = (before ?? EMPTY_PROFILE).custom;
    const changed = changedValues(old, after.custom);
    const issues = [
      ...(identity ? [identity] : []),
      ...newlyMissingValues(before, after, context.fields, context),
      ...(await this.gateOf(member)).lockedIssues(changed),
      ...(await this.#linkIssues(member, clientId, changed)),
      ...sizeIssues(after.custom),
    ];
    const wanted = await this.#uniqueChange(member, old, after.custom);
    const [holders, released] = await Promise.all([
      this.#of.uniqueValues.holdersOf(member.organizationId, wanted.taken),
      this.#of.uniqueValues.holdersOf(member.organizationId, wanted.released),
    ]);
    wanted.taken.forEach(({ field }, at) => {
      const holder = holders[at];
      if (holder && holder.data.clientId !== clientId) {
        issues.push({ path: customPath(field.key), code: 'custom_field.not_unique' });
      }
    });
    if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
    return {
      // What the client itself holds already is not taken twice, and what others hold stays theirs.
      taken: wanted.taken.filter((_, at) => !holders[at]),
      released: released.flatMap((holder) => (holder?.data.clientId === clientId ? [holder] : [])),
    };
  }

  /** Takes the unique values of many new clients outside a commit, for demo data. */
  async reserveMany(
    organizationId: string,
    clients: readonly { id: string; state: { custom: CustomValues } }[],
  ): Promise<void> {
    const { active } = await this.#of.schemas.schemaOf(organizationId);
    await this.#of.uniqueValues.takeMany(
      organizationId,
      clients.map(({ id, state }) => ({
        clientId: id,
        values: uniqueValueChange(active, {}, state.custom).taken,
      })),
    );
  }

  async isClient(organizationId: string, clientId: string): Promise<boolean> {
    const client = await this.#of.clients.find(organizationId, clientId);
    return client !== null && isInUse(client);
  }

  async #uniqueChange(member: CallingMember, before: CustomValues, after: CustomValues) {
    const { active } = await this.#of.schemas.schemaOf(member.organizationId);
    return uniqueValueChange(active, before, after);
  }

  /** Of each profile, the links that do not lead to a client that is there. */
  async linkIssuesOf(
    organizationId: string,
    profiles: readonly Pick<ClientProfile, 'custom'>[],
  ): Promise<FieldIssue[][]> {
    const { active } = await this.#of.schemas.schemaOf(organizationId);
    const keys = active.filter(({ type }) => type === 'clientLink').map(({ key }) => key);
    const linked = ({ custom }: Pick<ClientProfile, 'custom'>) =>
      keys.flatMap((key) => (custom[key] ? [{ key, id: String(custom[key]) }] : []));
    const ids = [...new Set(profiles.flatMap(linked).map(({ id }) => id))];
    const found = await this.#of.clients.findMany(organizationId, ids);
    const usable = new Set(found.filter(isInUse).map(({ id }) => id));
    return profiles.map((profile) =>
      linked(profile)
        .filter(({ id }) => !usable.has(id))
        .map(({ key }) => ({
          path: customPath(key),
          code: 'custom_field.client_unknown' as const,
        })),
    );
  }

  /** Links lead to clients that are there. */
  async #linkIssues(
    member: CallingMember,
    clientId: string | null,
    changed: CustomValues,
  ): Promise<FieldIssue[]> {
    const { organizationId } = member;
    const { active } = await this.#of.schemas.schemaOf(organizationId);
    const links = active
      .filter((field) => field.type === 'clientLink' && changed[field.key])
      .map(({ key }) => ({ key, id: String(changed[key]) }));
    if (links.length === 0) return [];
    const found = await this.#of.clients.findMany(
      organizationId,
      links.map(({ id }) => id),
    );
    return links
      .filter(({ id }) => id === clientId || !found.some((one) => one.id === id && isInUse(one)))
      .map(({ key }) => ({ path: customPath(key), code: 'custom_field.client_unknown' as const }));
  }
}

function isInUse({ data }: Stored<ClientRecord>): boolean {
  return data.lifecycle !== 'trashed' && data.purgingAt === null;
}

function sizeIssues(custom: CustomValues): FieldIssue[] {
  const isTooBig = Buffer.byteLength(JSON.stringify(custom)) > CUSTOM_BYTES_MAXIMUM;
  const values = { maximum: CUSTOM_BYTES_MAXIMUM };
  return isTooBig ? [{ path: 'custom', code: 'text.too_long', values }] : [];
}

function changedValues(before: CustomValues, after: CustomValues): CustomValues {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(before[key] ?? null) !== JSON.stringify(value ?? null),
    ),
  );
}
