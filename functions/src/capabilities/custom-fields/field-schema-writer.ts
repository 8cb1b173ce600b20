import type { Actor } from '@clientele/contracts/primitives';
import type { ActivityModel, AuditEntryModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { CustomFieldModel, FieldLayoutModel } from './custom-field.model.ts';
import type { FieldSchemaService } from './field-schema.service.ts';
import { FieldSchema } from './field-schema.ts';
import { SchemaChange } from './schema-change.ts';

interface Dependencies {
  database: Database;
  clock: Clock;
  fields: CustomFieldModel;
  layouts: FieldLayoutModel;
  schemas: FieldSchemaService;
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
}

/**
 * Writes every change of fields, layout or access: a transaction over the layout document, so that
 * two admins never change at the same time, with audit entries and one activity entry. Such changes
 * are rare, so a transaction is affordable.
 */
export class FieldSchemaWriter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Runs a change. `work` stages it and may run more than once.
   * @returns the schema after the change, and what `work` returned.
   */
  async change<Result>(
    organizationId: string,
    by: Actor,
    work: (change: SchemaChange) => Promise<Result> | Result,
  ): Promise<{ schema: FieldSchema; result: Result }> {
    const result = await this.#of.schemas.changing(organizationId, () =>
      this.#of.database.transaction(async (transaction) => {
        const layout = await this.#of.layouts.findIn(transaction, organizationId);
        const stored = await this.#of.fields.allIn(transaction, organizationId);
        const schema = new FieldSchema(layout, stored);
        const at = this.#of.clock.now();
        const change = new SchemaChange(this.#of.fields, organizationId, schema, {
          commit: transaction.commit,
          at,
          by,
        });
        const worked = await work(change);
        if (transaction.commit.size === 0 && !change.layoutChanged) return worked;
        this.#of.layouts.stage(transaction.commit, organizationId, {
          sections: [...change.sections],
          version: schema.version + (change.layoutChanged ? 1 : 0),
          revision: schema.revision + 1,
        });
        for (const entry of change.entries) {
          this.#of.auditEntries.stage(transaction.commit, organizationId, {
            ...entry,
            source: by.id === null ? 'system' : 'app',
            at,
            by,
          });
        }
        this.#of.activities.stage(transaction.commit, organizationId, {
          kind: 'fields.changed',
          entityId: organizationId,
          by: by.id,
          at,
        });
        return worked;
      }),
    );
    return { schema: await this.#of.schemas.freshSchemaOf(organizationId), result };
  }
}
