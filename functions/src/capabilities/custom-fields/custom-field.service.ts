import type {
  CreateCustomFieldInput,
  UpdateCustomFieldInput,
} from '@clientele/contracts/custom-fields/custom-field';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import type { CallingMember } from '../../platform/calling-member.ts';
import { assertCurrent } from '../../platform/record-conflict.ts';
import type { SlotReader } from '../../platform/slot.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import { FIELD_VALUES } from './custom-field.participants.ts';
import { assertMayChangeValues, mayReadValues } from './custom-field.policy.ts';
import type { SchemaField } from './custom-field.record.ts';
import {
  assertDefinition,
  settingsChanges,
  stageNewField,
  storedSettings,
} from './custom-field.rules.ts';
import type { FieldJobService } from './field-job.service.ts';
import type { FieldSchema } from './field-schema.ts';
import type { FieldSchemaWriter } from './field-schema-writer.ts';
import type { FieldUsageService } from './field-usage.service.ts';

interface Dependencies {
  organizations: OrganizationService;
  schemaWriter: FieldSchemaWriter;
  jobs: FieldJobService;
  usage: FieldUsageService;
  slots: SlotReader;
}

/** Defines the fields of the client record. */
export class CustomFieldService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @throws ProblemError for a key that is taken, a 101st field, or settings that make no sense. */
  async create(member: CallingMember, input: CreateCustomFieldInput): Promise<SchemaField> {
    const { organizationId, actor } = member;
    const context = await this.#of.organizations.valueContextOf(organizationId);
    const { schema, result } = await this.#of.schemaWriter.change(
      organizationId,
      actor,
      (change) => {
        const jobId = this.#of.jobs.stagePrepare(change.commit, organizationId, actor);
        const options = { context, pack: null, preparingJobId: jobId };
        return { jobId, key: stageNewField(change, input, options) };
      },
    );
    await this.#of.jobs.enqueue(organizationId, result.jobId, 'prepare');
    return getField(schema, result.key);
  }

  /**
   * @throws RecordConflict for another version of the field; `custom_field.in_use`
   * with the segments that ask about a field that is to become sensitive.
   */
  async update(
    member: CallingMember,
    key: string,
    version: number,
    input: UpdateCustomFieldInput,
  ): Promise<SchemaField> {
    const { organizationId, actor } = member;
    const context = await this.#of.organizations.valueContextOf(organizationId);
    const { schema, result } = await this.#of.schemaWriter.change(
      organizationId,
      actor,
      async (change) => {
        const field = getField(change.schema, key);
        assertVersion(field, version);
        assertOrProblem(field.status === 'active', 'custom_field.wrong_status');
        const settings = storedSettings({ ...field, ...input }, input, context);
        const after: SchemaField = { ...field, ...settings };
        const changes = settingsChanges(field, after);
        if (changes.length === 0) return null;
        await this.#of.jobs.assertFree(organizationId, field);
        assertDefinition(change.active.values(), after, context);
        await this.#assertOptionsUnused(member, field, after);
        if (after.sensitive && !field.sensitive) {
          // Nobody may ask about values any more: nobody could mend the segments that do.
          const uses = await this.#of.usage.usesOf(organizationId, change.schema, key);
          const segments = uses.filter(({ kind }) => kind === 'segment');
          assertOrProblem(segments.length === 0, 'custom_field.in_use', { uses: segments });
        }
        change.note(field, 'updated', changes);
        // Whether values are unique tells something of them; not being sensitive shows them.
        const tells = (after.unique && !field.unique) || (field.sensitive && !after.sensitive);
        if (tells) assertMayChangeValues(member.role, field);
        if (!after.unique || field.unique) {
          change.update(field, { ...settings, jobId: null, locked: false });
          return null;
        }
        // From now on new values are kept apart; those that are there already are looked through.
        const jobId = this.#of.jobs.newId(organizationId);
        const job = { kind: 'checkUnique', field: key, type: null, settings: {} } as const;
        this.#of.jobs.stageNew(change.commit, organizationId, jobId, job, actor);
        change.update(field, { ...settings, jobId, uniqueGeneration: field.uniqueGeneration + 1 });
        return jobId;
      },
    );
    if (result) await this.#of.jobs.enqueue(organizationId, result, 'checkUnique');
    return getField(schema, key);
  }

  /** An option that clients have is retired, not removed; who may not see the values retires. */
  async #assertOptionsUnused(
    member: CallingMember,
    before: SchemaField,
    after: SchemaField,
  ): Promise<void> {
    const keptKeys = new Set(after.options.map((option) => option.key));
    const issues: FieldIssue[] = [];
    for (const { key } of before.options) {
      if (keptKeys.has(key)) continue;
      // Until the clients have been gone through, nobody can tell which options they have.
      assertOrProblem(before.ready, 'custom_field.busy');
      if (
        !mayReadValues(member.role, before) ||
        (await this.#of.slots.one(FIELD_VALUES).isOptionUsed(member.organizationId, before, key))
      ) {
        issues.push({ path: 'options', code: 'custom_field.option_in_use' });
      }
    }
    if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
  }
}

/** @throws ProblemError `custom_field.not_found`, for tombstones too. */
export function getField(schema: FieldSchema, key: string): SchemaField {
  const field = schema.find(key);
  assertOrProblem(field, 'custom_field.not_found');
  return field;
}

/** @throws RecordConflict with the field as it is now. */
export function assertVersion(field: SchemaField, version: number): void {
  assertCurrent('customField', { id: field.key, data: field }, version);
}
