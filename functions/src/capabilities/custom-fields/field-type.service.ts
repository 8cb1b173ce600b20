import type { CreateTypeChangeInput, FieldJob } from '@clientele/contracts/custom-fields/field-job';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import { isConvertible } from '@clientele/domain/custom-fields/convert-value';
import { completeSettings } from '@clientele/domain/custom-fields/field-definition';
import { FIELD_TYPE_TRAITS } from '@clientele/domain/custom-fields/field-types';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { AuditEntryModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Commit } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import { assertMayChangeValues } from './custom-field.policy.ts';
import type { SchemaField } from './custom-field.record.ts';
import { assertDefinition } from './custom-field.rules.ts';
import { getField } from './custom-field.service.ts';
import type { FieldJobService, NewFieldJob } from './field-job.service.ts';
import type { FieldSchemaService } from './field-schema.service.ts';
import type { FieldSchemaWriter } from './field-schema-writer.ts';
import type { FieldUsageService } from './field-usage.service.ts';
import type { SchemaChange } from './schema-change.ts';

interface Dependencies {
  database: Database;
  clock: Clock;
  auditEntries: AuditEntryModel;
  organizations: OrganizationService;
  schemas: FieldSchemaService;
  schemaWriter: FieldSchemaWriter;
  jobs: FieldJobService;
  usage: FieldUsageService;
}

/** Changes the type of a field. A dry run first tells which values would be lost. */
export class FieldTypeService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Starts a change of type, or with `dryRun` only a check that locks nothing. A real change locks
   * the values until it is done; without `loseValues` it goes ahead only when every value converts.
   * @throws ProblemError `custom_field.wrong_status`, `custom_field.busy`, `custom_field.in_use`,
   * `permission.denied`, or `request.invalid` for types that do not convert.
   */
  async change(
    member: CallingMember,
    key: string,
    input: CreateTypeChangeInput,
  ): Promise<FieldJob> {
    return input.dryRun ? this.#look(member, key, input) : this.#goAhead(member, key, input);
  }

  async #look(member: CallingMember, key: string, input: CreateTypeChangeInput): Promise<FieldJob> {
    const { organizationId, actor } = member;
    const schema = await this.#of.schemas.freshSchemaOf(organizationId);
    const field = getField(schema, key);
    // The number of values that convert reveals something of them, so it needs a right to them.
    assertMayChangeValues(member.role, field);
    const job = await this.#jobOf(organizationId, field, schema.active, input);
    const commit = this.#of.database.newCommit();
    const jobId = this.#of.jobs.newId(organizationId);
    this.#of.jobs.stageNew(commit, organizationId, jobId, job, actor);
    if (field.sensitive) this.#noteLook(commit, member, field, input);
    await commit.run();
    await this.#of.jobs.enqueue(organizationId, jobId, job.kind);
    return this.#of.jobs.present(member, jobId);
  }

  async #goAhead(
    member: CallingMember,
    key: string,
    input: CreateTypeChangeInput,
  ): Promise<FieldJob> {
    const { organizationId, actor } = member;
    const { result: jobId } = await this.#of.schemaWriter.change(
      organizationId,
      actor,
      async (change) => {
        const field = getField(change.schema, key);
        assertMayChangeValues(member.role, field);
        const torn = await this.#resumeTorn(organizationId, change, field, input);
        if (torn !== null) return torn;
        await this.#of.jobs.assertFree(organizationId, field);
        const job = await this.#jobOf(organizationId, field, change.active.values(), input);
        const uses = await this.#of.usage.usesOf(organizationId, change.schema, key);
        assertOrProblem(uses.length === 0, 'custom_field.in_use', { uses });
        const id = this.#of.jobs.newId(organizationId);
        this.#of.jobs.stageNew(change.commit, organizationId, id, job, actor);
        change.update(field, { jobId: id, locked: true, ready: false });
        return id;
      },
    );
    await this.#of.jobs.enqueue(organizationId, jobId, 'changeType');
    return this.#of.jobs.present(member, jobId);
  }

  /** Logs a dry run on a sensitive field: even counting its values counts as looking at them. */
  #noteLook(
    commit: Commit,
    member: CallingMember,
    field: SchemaField,
    input: CreateTypeChangeInput,
  ): void {
    this.#of.auditEntries.stage(commit, member.organizationId, {
      entity: 'customField',
      entityId: field.key,
      action: 'revealed',
      source: 'app',
      at: this.#of.clock.now(),
      by: member.actor,
      changes: [{ field: 'type', before: field.type, after: input.type }],
    });
  }

  /**
   * The job for the requested change.
   * @throws ProblemError when the field cannot become that type.
   */
  async #jobOf(
    organizationId: string,
    field: SchemaField,
    active: Iterable<SchemaField>,
    input: CreateTypeChangeInput,
  ): Promise<NewFieldJob> {
    const context = await this.#of.organizations.valueContextOf(organizationId);
    assertOrProblem(field.status === 'active', 'custom_field.wrong_status');
    assertConvertible(field, input);
    const settings = settingsAfter(field, input);
    const currency = input.type === 'money' ? context.currency : null;
    assertDefinition(active, { ...field, ...settings, type: input.type, currency }, context);
    return {
      kind: input.dryRun ? 'checkTypeChange' : 'changeType',
      field: field.key,
      type: input.type,
      settings,
      currency,
      loseValues: input.loseValues,
    };
  }

  /**
   * Resumes a change that failed halfway and left the field locked, when the same type is asked for
   * again.
   * @returns the id of its job, or null.
   */
  async #resumeTorn(
    organizationId: string,
    change: SchemaChange,
    field: SchemaField,
    input: CreateTypeChangeInput,
  ): Promise<string | null> {
    if (!field.locked || field.jobId === null) return null;
    const job = await this.#of.jobs.find(organizationId, field.jobId);
    if (job?.data.status !== 'failed' || job.data.type !== input.type) return null;
    this.#of.jobs.stageProgress(change.commit, organizationId, job, {
      status: 'running',
      failureCode: null,
      finishedAt: null,
    });
    return job.id;
  }
}

function assertConvertible(field: SchemaField, input: CreateTypeChangeInput): void {
  if (!isConvertible(field.type, input.type)) {
    const issue = { path: 'type', code: 'custom_field.type_unconvertible' as const };
    throw new ProblemError('request.invalid', { issues: [issue] });
  }
  if (field.unique) {
    const issue = { path: 'unique', code: 'custom_field.setting_unsuited' as const };
    throw new ProblemError('request.invalid', { issues: [issue] });
  }
}

/** The field's settings that also make sense for the new type. */
function settingsAfter(field: SchemaField, input: CreateTypeChangeInput) {
  const { label, help, required, sensitive, visibleWhen, requiredWhen, options } = field;
  const keepsOptions =
    FIELD_TYPE_TRAITS[field.type].options && FIELD_TYPE_TRAITS[input.type].options;
  return completeSettings(input.type, {
    label,
    help,
    required,
    sensitive,
    visibleWhen,
    requiredWhen,
    ...(keepsOptions && { options }),
    ...input.settings,
  });
}
