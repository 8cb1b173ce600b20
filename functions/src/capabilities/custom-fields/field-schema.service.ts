import type { Role } from '@clientele/contracts/roles';
import { instanceMemorySeconds } from '../../config.ts';
import type { Clock } from '../../platform/clock.ts';
import { ExpiringCache } from '../../platform/expiring-cache.ts';
import type { CustomFieldModel, FieldLayoutModel } from './custom-field.model.ts';
import type { FieldGate } from './field-gate.ts';
import { FieldSchema } from './field-schema.ts';

const SCHEMAS_KEPT = 1_000;

interface Dependencies {
  clock: Clock;
  fields: CustomFieldModel;
  layouts: FieldLayoutModel;
}

/**
 * The fields of an organisation, as every request needs them. Cached for `instanceMemorySeconds`;
 * after that one read compares the revision, and only when it changed are the fields read again.
 */
export class FieldSchemaService {
  readonly #of: Dependencies;
  readonly #cache: ExpiringCache<FieldSchema>;
  readonly #last = new Map<string, FieldSchema>();

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
    this.#cache = new ExpiringCache(dependencies.clock, { seconds: instanceMemorySeconds() });
  }

  /** The fields, possibly from the cache. */
  async schemaOf(organizationId: string): Promise<FieldSchema> {
    return this.#cache.get(organizationId, () => this.#load(organizationId));
  }

  /** The fields as stored now, past the cache. */
  async freshSchemaOf(organizationId: string): Promise<FieldSchema> {
    this.#cache.delete(organizationId);
    return this.schemaOf(organizationId);
  }

  /** The gate of the member's role: what it may do with each field. */
  async gateOf(member: { organizationId: string; role: Role }): Promise<FieldGate> {
    return (await this.schemaOf(member.organizationId)).gateOf(member.role);
  }

  /** Runs a change of the fields; nothing of them is cached meanwhile. */
  async changing<Result>(organizationId: string, change: () => Promise<Result>): Promise<Result> {
    return this.#cache.changing(organizationId, change);
  }

  async #load(organizationId: string): Promise<FieldSchema> {
    const layout = await this.#of.layouts.find(organizationId);
    const last = this.#last.get(organizationId);
    if (last && last.revision === (layout?.revision ?? 0)) return last;
    const fields = layout ? await this.#of.fields.all(organizationId) : [];
    const schema = new FieldSchema(layout, fields);
    if (this.#last.size >= SCHEMAS_KEPT) this.#last.clear();
    this.#last.set(organizationId, schema);
    return schema;
  }
}
