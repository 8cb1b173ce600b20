import type { ClientProfile, ClientUpdateRequest } from '@clientele/contracts/clients/client';
import type { CustomValue, CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { ProblemError } from '@clientele/contracts/problem';
import { sameValue } from '@clientele/domain/clients/client-profile';
import { newlyMissingValues, normalizeCustomInput } from '@clientele/domain/clients/custom-values';
import {
  type ClientPatch,
  clientIdentityIssue,
  type NormalizeContext,
  normalizeClientInput,
} from '@clientele/domain/clients/normalize-client';
import { customPath, type ValueContext } from '@clientele/domain/custom-fields/field-types';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { SchemaField } from '../../custom-fields/custom-field.record.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';
import type { FieldSchema } from '../../custom-fields/field-schema.ts';
import type { MembershipService } from '../../organizations/membership.service.ts';
import type { ClientModel } from './client.model.ts';
import { isUsable } from './client-state.ts';
import {
  type Candidate,
  type LookedUp,
  NOTHING_LOOKED_UP,
  type Surroundings,
} from './client-surroundings.ts';
import {
  type ClientUniqueValueModel,
  reservationId,
  type UniqueValue,
  type UniqueValueChange,
  uniqueValueChange,
  uniqueValueOf,
} from './client-unique-value.model.ts';

/** Most bytes of all custom values: an audit entry with those before and after fits 1 MiB too. */
const CUSTOM_BYTES_MAXIMUM = 400_000;

export interface JudgeParts {
  clients: ClientModel;
  uniqueValues: ClientUniqueValueModel;
  memberships: MembershipService;
}

/**
 * Decides whether a client may become what a change makes of it. Every way in asks it: the API,
 * restoring from the history, bulk edits, imports, and undoing those. A new rule belongs into
 * `issuesOf`, where it applies to all of them. The rules for single fields are those of the form,
 * in packages/domain.
 * Opened once for a request or a step of a job (`ClientValuesService.judgeFor`): it uses the
 * fields, the rights and the settings of the organisation of that moment.
 */
export class ClientJudge {
  readonly gate: FieldGate;
  /** Every active field, including those hidden from the member. */
  readonly fields: readonly SchemaField[];
  readonly #of: JudgeParts;
  readonly #organizationId: string;
  readonly #context: NormalizeContext;
  readonly #unique: readonly SchemaField[];
  readonly #links: readonly string[];
  readonly #defaults: ReadonlyMap<string, CustomValue | null>;

  constructor(
    parts: JudgeParts,
    { organizationId, role }: Pick<CallingMember, 'organizationId' | 'role'>,
    schema: FieldSchema,
    values: ValueContext & Omit<NormalizeContext, 'fields'>,
  ) {
    this.gate = schema.gateOf(role);
    this.fields = schema.active;
    this.#of = parts;
    this.#organizationId = organizationId;
    this.#context = { ...values, fields: this.gate.fields };
    this.#unique = this.fields.filter(({ unique }) => unique);
    this.#links = this.fields.flatMap(({ key, type }) => (type === 'clientLink' ? [key] : []));
    this.#defaults = new Map(this.fields.map(({ key, defaultValue }) => [key, defaultValue]));
  }

  /** The input in stored form. @throws ProblemError `request.invalid` with every issue. */
  async normalize(input: ClientUpdateRequest, current: CustomValues): Promise<ClientPatch> {
    const normalized = normalizeClientInput(input, this.#context, current);
    const issues = normalized.ok ? [] : normalized.issues;
    for (const path of ['assignedTo', 'nextActionFor'] as const) {
      const someone = input[path];
      if (someone && !(await this.#of.memberships.isActiveMember(this.#organizationId, someone))) {
        issues.push({ path, code: 'client.assignee_unknown' });
      }
    }
    if (!normalized.ok || issues.length > 0) throw new ProblemError('request.invalid', { issues });
    return normalized.value;
  }

  /**
   * One custom value in stored form, null when empty, with the issues that concern the value alone.
   */
  valueOf(key: string, input: CustomValue | null) {
    const custom = { [key]: input };
    const { value, issues } = normalizeCustomInput(custom, this.#context.fields, this.#context);
    const allIssues: FieldIssue[] = [...issues, ...this.gate.lockedIssues(custom)];
    return { value: value[key] ?? null, issues: allIssues };
  }

  /** Every issue of the candidate, in a fixed order; empty when it is acceptable. */
  issuesOf({ id, before, after }: Candidate, { isThere, isTaken }: Surroundings): FieldIssue[] {
    const identity = clientIdentityIssue(after);
    const changed = changedValues(before?.custom ?? {}, after.custom);
    return [
      ...(identity ? [identity] : []),
      ...this.#valueIssues(before, changed),
      // A required value that was missing before does not stand in the way of the change.
      ...newlyMissingValues(before, after, this.#context.fields, this.#context),
      ...this.gate.lockedIssues(changed),
      ...this.#linked(changed)
        .filter((link) => link.id === id || !isThere(link.id))
        .map(({ key }) => ({
          path: customPath(key),
          code: 'custom_field.client_unknown' as const,
        })),
      ...sizeIssues(after.custom),
      ...uniqueValueChange(this.#unique, before?.custom ?? {}, after.custom)
        .taken.filter((value) => isTaken(value, id))
        .map(({ field }) => ({
          path: customPath(field.key),
          code: 'custom_field.not_unique' as const,
        })),
    ];
  }

  /**
   * The unique values that the change takes and releases; ask only when `issuesOf` found nothing.
   */
  uniqueChangeOf({ id, before, after }: Candidate, { holders }: LookedUp): UniqueValueChange {
    const wanted = uniqueValueChange(this.#unique, before?.custom ?? {}, after.custom);
    return holders.resolve(wanted, id);
  }

  /**
   * Whether the change concerns a unique value; ways in that write no reservations must refuse it.
   */
  changesUnique(before: ClientProfile, after: ClientProfile): boolean {
    const changed = changedValues(before.custom, after.custom);
    return this.#unique.some(({ key }) => key in changed);
  }

  /** A key for each unique value of a client, as `uniqueKeyOf` makes it. */
  uniqueKeysOf({ custom }: Pick<ClientProfile, 'custom'>): string[] {
    const values = this.#unique.flatMap((field) => uniqueValueOf(field, custom) ?? []);
    return values.map((value) => this.uniqueKeyOf(value));
  }

  /** A key that is the same for equal unique values of a field. */
  uniqueKeyOf(value: UniqueValue): string {
    return reservationId(value);
  }

  /**
   * Whether any field needs data of other clients to be checked: unique values, links to clients.
   */
  get looksElsewhere(): boolean {
    return this.#unique.length > 0 || this.#links.length > 0;
  }

  /**
   * Looks up what `issuesOf` needs of other clients, for many candidates at once. `askedBefore`:
   * links were looked up when the value came in.
   */
  async lookUp(
    candidates: readonly Candidate[],
    { links }: { links: 'ask' | 'askedBefore' },
  ): Promise<LookedUp> {
    const changes = candidates.map(({ before, after }) => ({
      linked: this.#linked(changedValues(before?.custom ?? {}, after.custom)),
      wanted: uniqueValueChange(this.#unique, before?.custom ?? {}, after.custom),
    }));
    const ids = new Set(changes.flatMap(({ linked }) => linked.map(({ id }) => id)));
    const values = changes.flatMap(({ wanted }) => [...wanted.taken, ...wanted.released]);
    const [isThere, holders] = await Promise.all([
      links === 'ask' ? this.#there([...ids]) : NOTHING_LOOKED_UP.isThere,
      this.#of.uniqueValues.holdersOf(this.#organizationId, values),
    ]);
    return { isThere, isTaken: (value, id) => holders.isTaken(value, id), holders };
  }

  /**
   * Checks one candidate.
   * @returns the unique values that it takes and releases.
   * @throws ProblemError `request.invalid` with every issue.
   */
  async assertAcceptable(candidate: Candidate): Promise<UniqueValueChange> {
    const surroundings = await this.lookUp([candidate], { links: 'ask' });
    const issues = this.issuesOf(candidate, surroundings);
    if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
    return this.uniqueChangeOf(candidate, surroundings);
  }

  /**
   * Issues of changed values that their field does not accept now, or that the member may not
   * write.
   */
  #valueIssues(before: ClientProfile | null, changed: CustomValues): FieldIssue[] {
    // Default values of a new client come from the organisation, so the member need not be allowed
    // to write them.
    const fromMember = Object.fromEntries(
      Object.entries(changed).filter(
        ([key, value]) => before !== null || !sameValue(value, this.#defaults.get(key) ?? null),
      ),
    );
    const current = before?.custom ?? {};
    const context = this.#context;
    const { value, issues } = normalizeCustomInput(fromMember, context.fields, context, current);
    const altered = Object.entries(fromMember).filter(
      ([key, input]) => key in value && !sameValue(value[key] ?? null, input ?? null),
    );
    return [
      ...issues,
      ...altered.map(([key]) => ({ path: customPath(key), code: 'value.not_allowed' as const })),
    ];
  }

  #linked(custom: CustomValues): { key: string; id: string }[] {
    return this.#links.flatMap((key) => (custom[key] ? [{ key, id: String(custom[key]) }] : []));
  }

  async #there(ids: readonly string[]): Promise<Surroundings['isThere']> {
    const clients = await this.#of.clients.findMany(this.#organizationId, ids);
    const usableIds = new Set(clients.flatMap(({ id, data }) => (isUsable(data) ? [id] : [])));
    return (id) => usableIds.has(id);
  }
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
