import type { Condition } from '@clientele/contracts/conditions/condition';
import {
  type FieldSettings,
  type PackId,
  packIdSchema,
} from '@clientele/contracts/custom-fields/custom-field';
import { type FieldPack, SECTIONS_MAXIMUM } from '@clientele/contracts/custom-fields/field-layout';
import { assertOrProblem } from '@clientele/contracts/problem';
import { FIELD_PACKS } from '@clientele/domain/custom-fields/field-packs';
import { customPath } from '@clientele/domain/custom-fields/field-types';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import type { SchemaField } from './custom-field.record.ts';
import { stageNewField } from './custom-field.rules.ts';
import type { FieldJobService } from './field-job.service.ts';
import { type FieldLifecycleService, stageRestore } from './field-lifecycle.service.ts';
import type { FieldSchemaService } from './field-schema.service.ts';
import type { FieldSchema } from './field-schema.ts';
import type { FieldSchemaWriter } from './field-schema-writer.ts';
import type { SchemaChange } from './schema-change.ts';

interface Dependencies {
  organizations: OrganizationService;
  schemas: FieldSchemaService;
  schemaWriter: FieldSchemaWriter;
  jobs: FieldJobService;
  lifecycle: FieldLifecycleService;
}

/** Installs and removes packs: ready-made fields and sections of a sector, each in one commit. */
export class FieldPackService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Every pack, and whether the organisation has installed it. */
  async list(organizationId: string): Promise<FieldPack[]> {
    const schema = await this.#of.schemas.freshSchemaOf(organizationId);
    return packIdSchema.options.map((id) => ({
      id,
      installed: schema.active.some(({ pack }) => pack === id),
      sections: FIELD_PACKS[id].sections.map(({ label, fields }) => ({
        label,
        fields: fields.map((field) => ({ key: field.key, label: field.label, type: field.type })),
      })),
    }));
  }

  /**
   * Adds the fields of a pack. Those that were archived come back with their values.
   * @throws ProblemError `field_pack.not_found` or `custom_field.too_many`.
   */
  async install(member: CallingMember, packId: string): Promise<FieldSchema> {
    const { organizationId, actor } = member;
    const id = packIdOf(packId);
    const context = await this.#of.organizations.valueContextOf(organizationId);
    const { schema, result } = await this.#of.schemaWriter.change(
      organizationId,
      actor,
      (change) => {
        const jobId = this.#of.jobs.stagePrepare(change.commit, organizationId, actor);
        const renamed = new Map<string, string>();
        for (const section of FIELD_PACKS[id].sections) {
          for (const { key, ...field } of section.fields) {
            const existing = ownOf(change, id, key) ?? change.schema.find(key);
            if (existing?.status === 'archived' && existing.pack === id) {
              stageRestore(change, existing, jobId);
              placeInSection(change, existing.key, section);
            }
            if (existing) renamed.set(customPath(key), customPath(existing.key));
            // A field of the organisation with the same key serves as well.
            if (existing) continue;
            const free = !change.schema.takenKeys.has(key);
            const input = { ...withRenamed(field, renamed), ...(free && { key }) };
            const newKey = stageNewField(change, input, {
              context,
              pack: id,
              preparingJobId: jobId,
            });
            renamed.set(customPath(key), customPath(newKey));
            placeInSection(change, newKey, section);
          }
        }
        return jobId;
      },
    );
    await this.#of.jobs.enqueue(organizationId, result, 'prepare');
    return schema;
  }

  /**
   * Archives the pack's fields and removes its sections that become empty.
   * @throws ProblemError `field_pack.not_found`, `custom_field.in_use` or `custom_field.busy`.
   */
  async remove(member: CallingMember, packId: string): Promise<FieldSchema> {
    const { organizationId, actor } = member;
    const id = packIdOf(packId);
    const { schema } = await this.#of.schemaWriter.change(organizationId, actor, async (change) => {
      const fields = change.schema.active.filter(({ pack }) => pack === id);
      await this.#of.lifecycle.stageArchive(organizationId, change, fields);
      const own = new Set(FIELD_PACKS[id].sections.map((section) => section.id));
      change.arrange(
        change.sections.filter((section) => section.fields.length > 0 || !own.has(section.id)),
      );
    });
    return schema;
  }
}

/**
 * The installed field of a pack, also under a key with a number (`key_2`) where the plain key was
 * taken.
 */
function ownOf(change: SchemaChange, pack: PackId, key: string): SchemaField | null {
  const isNamed = (field: SchemaField) =>
    field.pack === pack && field.key.replace(/_\d+$/, '') === key;
  return change.schema.fields.find(isNamed) ?? null;
}

/** The field with its conditions pointing to the keys that other fields of the pack were given. */
function withRenamed<Field extends Partial<FieldSettings>>(
  field: Field,
  renamed: ReadonlyMap<string, string>,
): Field {
  const rename = (condition: Condition) => ({
    ...condition,
    field: renamed.get(condition.field) ?? condition.field,
  });
  const { visibleWhen, requiredWhen } = field;
  return {
    ...field,
    ...(visibleWhen && { visibleWhen: rename(visibleWhen) }),
    ...(requiredWhen && { requiredWhen: rename(requiredWhen) }),
  };
}

/** Puts a field into its pack's section, creating the section with its first field. */
function placeInSection(
  change: SchemaChange,
  key: string,
  section: (typeof FIELD_PACKS)[PackId]['sections'][number],
): void {
  const path = customPath(key);
  const without = change.sections.map((other) => ({
    ...other,
    fields: other.fields.filter((field) => field !== path),
  }));
  const { id, label, columns } = section;
  const isFull = without.length >= SECTIONS_MAXIMUM;
  const target = without.find((other) => other.id === id) ?? (isFull ? without.at(-1) : undefined);
  change.arrange(
    target
      ? without.map((other) =>
          other === target ? { ...other, fields: [...other.fields, path] } : other,
        )
      : [...without, { id, label, columns, fields: [path] }],
  );
}

function packIdOf(text: string): PackId {
  const id = packIdSchema.safeParse(text);
  assertOrProblem(id.success, 'field_pack.not_found');
  return id.data;
}
