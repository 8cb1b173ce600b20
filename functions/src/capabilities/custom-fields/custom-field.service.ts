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

/** Creates custom fields of the client record and changes their definitions. */
export class CustomFieldService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Creates a field, and starts a job that makes it sortable.
   * @throws ProblemError `custom_field.key_taken`, `custom_field.too_many`, or `request.invalid`
   * for settings that make no sense.
   */
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
   * Changes the definition of a field. Making it unique starts a job that checks the values there
   * are.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `custom_field.wrong_status`, `custom_field.busy`, `permission.denied`,
   * `request.invalid`, or `custom_field.in_use` with the segments that ask about a field that is to
   * become sensitive.
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
          // Conditions on sensitive fields are not allowed, so nobody could repair segments that
          // have one.
          const uses = await this.#of.usage.usesOf(organizationId, change.schema, key);
          const segments = uses.filter(({ kind }) => kind === 'segment');
          assertOrProblem(segments.length === 0, 'custom_field.in_use', { uses: segments });
        }
        change.note(field, 'updated', changes);
        // Both reveal something of the values, so the member must have a right to these.
        const tells = (after.unique && !field.unique) || (field.sensitive && !after.sensitive);
        if (tells) assertMayChangeValues(member.role, field);
        if (!after.unique || field.unique) {
          change.update(field, { ...settings, jobId: null, locked: false });
          return null;
        }
        // From now on new values are reserved; a job reserves those that exist already.
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

  /**
   * Refuses to remove options that clients have chosen: they can only be retired. Members who may
   * not see the values cannot remove any option, since the answer would reveal them.
   */
  async #assertOptionsUnused(
    member: CallingMember,
    before: SchemaField,
    after: SchemaField,
  ): Promise<void> {
    const keptKeys = new Set(after.options.map((option) => option.key));
    const issues: FieldIssue[] = [];
    for (const { key } of before.options) {
      if (keptKeys.has(key)) continue;
      // Until the preparing job has gone through all clients, nobody can tell which options are
      // chosen.
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

/**
 * The field with this key.
 * @throws ProblemError `custom_field.not_found`, also for deleted fields.
 */
export function getField(schema: FieldSchema, key: string): SchemaField {
  const field = schema.find(key);
  assertOrProblem(field, 'custom_field.not_found');
  return field;
}

/** @throws RecordConflict with the current field when the version is outdated. */
export function assertVersion(field: SchemaField, version: number): void {
  assertCurrent('customField', { id: field.key, data: field }, version);
}
