import type { Condition } from '@clientele/contracts/conditions/condition';
import { ACTIVE_FIELDS_MAXIMUM } from '@clientele/contracts/custom-fields/custom-field';
import type { FieldJob } from '@clientele/contracts/custom-fields/field-job';
import { assertOrProblem } from '@clientele/contracts/problem';
import { checkFieldConditions } from '@clientele/domain/custom-fields/field-dependencies';
import { customPath } from '@clientele/domain/custom-fields/field-types';
import { placeField } from '@clientele/domain/custom-fields/layout-moves';
import type { CallingMember } from '../../platform/calling-member.ts';
import { assertMayChangeValues } from './custom-field.policy.ts';
import type { SchemaField } from './custom-field.record.ts';
import { assertVersion, getField } from './custom-field.service.ts';
import type { FieldJobService } from './field-job.service.ts';
import { memberFieldOf } from './field-schema.ts';
import type { FieldSchemaWriter } from './field-schema-writer.ts';
import type { FieldUsageService } from './field-usage.service.ts';
import type { SchemaChange } from './schema-change.ts';

interface Dependencies {
  schemaWriter: FieldSchemaWriter;
  jobs: FieldJobService;
  usage: FieldUsageService;
}

/** Archives fields, restores them, and deletes them for good. */
export class FieldLifecycleService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Archives a field; clients keep its values.
   * @throws ProblemError `custom_field.in_use` naming each use, or `custom_field.busy`.
   */
  async archive(member: CallingMember, key: string): Promise<SchemaField> {
    const { schema } = await this.#of.schemaWriter.change(
      member.organizationId,
      member.actor,
      (change) => this.stageArchive(member.organizationId, change, [getField(change.schema, key)]),
    );
    return getField(schema, key);
  }

  /**
   * Stages archiving several fields; uses of one by another of them do not count. Throws as
   * `archive`.
   */
  async stageArchive(
    organizationId: string,
    change: SchemaChange,
    fields: readonly SchemaField[],
  ): Promise<void> {
    const together = new Set(fields.map(({ key }) => key));
    for (const field of fields.filter(({ status }) => status === 'active')) {
      await this.#of.jobs.assertFree(organizationId, field);
      const uses = await this.#of.usage.usesOf(organizationId, change.schema, field.key);
      const remainingUses = uses.filter(({ kind, id }) => kind !== 'field' || !together.has(id));
      assertOrProblem(remainingUses.length === 0, 'custom_field.in_use', { uses: remainingUses });
      change.update(field, {
        status: 'archived',
        ready: false,
        locked: false,
        preparingJobId: null,
        jobId: null,
      });
      change.note(field, 'archived', [{ field: 'status', before: 'active', after: 'archived' }]);
      change.arrange(
        change.sections.map((section) => ({
          ...section,
          fields: section.fields.filter((path) => path !== customPath(field.key)),
        })),
      );
    }
  }

  /**
   * Brings an archived field back with its values, and starts a job that makes it sortable.
   * @throws ProblemError `custom_field.too_many`.
   */
  async restore(member: CallingMember, key: string): Promise<SchemaField> {
    const { organizationId, actor } = member;
    const { schema, result } = await this.#of.schemaWriter.change(
      organizationId,
      actor,
      (change) => {
        const field = getField(change.schema, key);
        if (field.status === 'active') return null;
        const jobId = this.#of.jobs.stagePrepare(change.commit, organizationId, actor);
        stageRestore(change, field, jobId);
        return jobId;
      },
    );
    if (result) await this.#of.jobs.enqueue(organizationId, result, 'prepare');
    return getField(schema, key);
  }

  /**
   * Deletes an archived field; a job then erases its values.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `custom_field.wrong_status` unless archived, or `permission.denied` for
   * members who may not write the values.
   */
  async delete(member: CallingMember, key: string, version: number): Promise<FieldJob> {
    const { organizationId, actor } = member;
    const { result } = await this.#of.schemaWriter.change(organizationId, actor, (change) => {
      const field = getField(change.schema, key);
      assertVersion(field, version);
      assertOrProblem(field.status === 'archived', 'custom_field.wrong_status');
      assertMayChangeValues(member.role, field);
      const jobId = this.#of.jobs.newId(organizationId);
      const job = { kind: 'erase', field: key, type: null, settings: {} } as const;
      this.#of.jobs.stageNew(change.commit, organizationId, jobId, job, actor);
      change.update(field, { status: 'deleted', unique: false });
      change.note(field, 'deleted', [{ field: 'status', before: 'archived', after: 'deleted' }]);
      return jobId;
    });
    await this.#of.jobs.enqueue(organizationId, result, 'erase');
    return this.#of.jobs.present(member, result);
  }
}

/**
 * Stages bringing a field back. Conditions that no longer fit are dropped.
 * @throws ProblemError `custom_field.too_many`.
 */
export function stageRestore(
  change: SchemaChange,
  field: SchemaField,
  preparingJobId: string,
): void {
  assertOrProblem(change.active.size < ACTIVE_FIELDS_MAXIMUM, 'custom_field.too_many');
  change.update(field, {
    status: 'active',
    preparingJobId,
    visibleWhen: stillFits(change, field, 'visibleWhen'),
    requiredWhen: stillFits(change, field, 'requiredWhen'),
  });
  change.note(field, 'restored', [{ field: 'status', before: 'archived', after: 'active' }]);
  change.arrange(placeField([...change.sections], customPath(field.key), undefined));
}

/** The field's condition, or null when the field it asks about is gone or has another type. */
function stillFits(
  change: SchemaChange,
  field: SchemaField,
  setting: 'visibleWhen' | 'requiredWhen',
): Condition | null {
  const otherFields = [...change.active.values()].map((otherField) =>
    memberFieldOf(otherField, 'owner'),
  );
  const issues = checkFieldConditions(memberFieldOf(field, 'owner'), otherFields);
  return issues.some(({ path }) => path.startsWith(setting)) ? null : field[setting];
}
