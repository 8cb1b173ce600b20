import { isDeepStrictEqual } from 'node:util';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import {
  type FieldJobSample,
  JOB_SAMPLES_MAXIMUM,
} from '@clientele/contracts/custom-fields/field-job';
import { convertValue } from '@clientele/domain/custom-fields/convert-value';
import { isEmptyValue, valueText } from '@clientele/domain/custom-fields/custom-value';
import type { FieldDefinition, ValueContext } from '@clientele/domain/custom-fields/field-types';
import type { Stored } from '../../../platform/base-model.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { SchemaField } from '../../custom-fields/custom-field.record.ts';
import type { FieldJobService } from '../../custom-fields/field-job.service.ts';
import { type FieldSchema, memberFieldOf } from '../../custom-fields/field-schema.ts';
import { withChunkReference } from '../bulk/bulk-edit.rules.ts';
import type { ChangeChunkModel, ChangeChunkRecord } from '../record/change-chunk.model.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';
import { withProfile } from '../record/client-state.ts';
import {
  type ClientUniqueValueModel,
  reservationId,
  uniqueValueOf,
} from '../record/client-unique-value.model.ts';

export type FieldJob = NonNullable<Awaited<ReturnType<FieldJobService['find']>>>;

export interface ClientFieldJobParts {
  clients: ClientModel;
  chunks: ChangeChunkModel;
  uniqueValues: ClientUniqueValueModel;
}

/** The clients of one step, and the commit that takes its writes. */
export interface FieldJobStep {
  organizationId: string;
  job: FieldJob;
  schema: FieldSchema;
  context: ValueContext;
  commit: Commit;
  rows: readonly Stored<ClientRecord>[];
  at: Date;
}

type Outcome = Partial<Pick<FieldJob['data'], 'kept' | 'lost' | 'samples' | 'chunks'>>;
type Step = (of: ClientFieldJobParts, step: FieldJobStep) => Promise<Outcome>;

/** The work on the clients of a step, by kind and phase of the job. */
export function stepOf({ kind, phase }: FieldJob['data']): Step {
  switch (kind) {
    case 'prepare':
      return prepare;
    case 'checkTypeChange':
      return checkTypeChange;
    case 'changeType':
      return phase === 'checking' ? checkTypeChange : changeType;
    case 'checkUnique':
      return checkUnique;
    case 'erase':
      return erase;
  }
}

/** Gives every client the comparable values by which lists sort. */
const prepare: Step = async (of, { organizationId, commit, rows }) => {
  for (const row of rows) {
    const record = await of.clients.complete(organizationId, row.data);
    if (isDeepStrictEqual(record.customKeys, row.data.customKeys)) continue;
    of.clients.stageUpdate(commit, organizationId, row, { customKeys: record.customKeys });
  }
  return {};
};

const checkTypeChange: Step = async (_, step) => {
  const tally = new Tally(step.job);
  for (const row of step.rows) {
    const value = valueIn(row, step.job);
    if (isEmptyValue(value)) continue;
    const [from, to] = definitionsOf(step);
    tally.count(row, value, convertValue(from, to, value as CustomValue, step.context).ok);
  }
  return tally.outcome;
};

/**
 * Converts values to the new type. The values from before are stored in chunks, as those of bulk
 * edits, where histories read them.
 */
const changeType: Step = async (of, step) => {
  const { organizationId, job, commit, rows, at } = step;
  const tally = new Tally(job);
  const [from, to] = definitionsOf(step);
  const key = job.data.field as string;
  const by = job.data.createdBy;
  const place = { job: 'bulkEdit' as const, jobId: job.id, chunk: job.data.chunks };
  const changes: ChangeChunkRecord['changes'] = {};
  for (const row of rows) {
    const before = valueIn(row, job);
    if (isEmptyValue(before)) continue;
    const converted = convertValue(from, to, before as CustomValue, step.context);
    tally.count(row, before, converted.ok);
    const after = converted.ok ? converted.value : null;
    changes[row.id] = [{ field: `custom.${key}`, before, after }];
    const profile = { ...row.data, custom: { ...row.data.custom, [key]: after } };
    const changed = withProfile(row.data, profile, { by, at });
    const state = withChunkReference(changed, { ...place, at });
    await of.clients.stageState(commit, organizationId, row, state);
  }
  if (Object.keys(changes).length === 0) return tally.outcome;
  of.chunks.stageChunk(commit, organizationId, place, {
    clientIds: Object.keys(changes),
    changes,
    by,
    doneAt: at,
    undoneAt: null,
    undoneBy: null,
  });
  return { ...tally.outcome, chunks: job.data.chunks + 1 };
};

/**
 * Reserves the values that exist already; when several clients have the same one, the first gets
 * it.
 */
const checkUnique: Step = async (of, { organizationId, job, schema, commit, rows }) => {
  const tally = new Tally(job);
  const field = fieldOf(schema, job);
  if (!field) return tally.outcome;
  const heldValues = rows.flatMap((row) => {
    const value = uniqueValueOf(field, row.data.custom);
    return value ? [{ row, value }] : [];
  });
  const holders = await of.uniqueValues.holdersOf(
    organizationId,
    heldValues.map(({ value }) => value),
  );
  const reservedIds = new Set<string>();
  for (const { row, value } of heldValues) {
    const holder = holders.holderOf(value);
    const id = reservationId(value);
    const free = !holders.isTaken(value, row.id) && (holder === row.id || !reservedIds.has(id));
    tally.count(row, value.value, free);
    reservedIds.add(id);
    if (!free || holder === row.id) continue;
    of.uniqueValues.stageChange(commit, organizationId, row.id, { taken: [value], released: [] });
    // Makes the commit fail when the client changed meanwhile, so that the reserved value is still
    // its own.
    of.clients.stageUpdate(commit, organizationId, row, { customKeys: row.data.customKeys });
  }
  return tally.outcome;
};

/** Erases the values of a deleted field. Its audit entries stay until the client is erased. */
const erase: Step = async (of, { organizationId, job, commit, rows }) => {
  const key = job.data.field as string;
  for (const row of rows) {
    if (!(key in row.data.custom)) continue;
    const { [key]: _, ...custom } = row.data.custom;
    await of.clients.stageState(commit, organizationId, row, { ...row.data, custom });
  }
  return {};
};

/** Counts values that are kept and lost, and collects samples of those lost. */
class Tally {
  #kept: number;
  #lost: number;
  readonly #samples: FieldJobSample[];

  constructor(job: FieldJob) {
    this.#kept = job.data.kept;
    this.#lost = job.data.lost;
    this.#samples = [...job.data.samples];
  }

  count(row: Stored<ClientRecord>, value: CustomValue | null, ok: boolean): void {
    if (ok) {
      this.#kept += 1;
      return;
    }
    this.#lost += 1;
    if (this.#samples.length >= JOB_SAMPLES_MAXIMUM) return;
    const { displayName } = row.data;
    this.#samples.push({ clientId: row.id, displayName, value: textOf(value).slice(0, 200) });
  }

  get outcome(): Outcome {
    return { kept: this.#kept, lost: this.#lost, samples: this.#samples };
  }
}

function textOf(value: CustomValue | null): string {
  if (Array.isArray(value)) return value.join(', ');
  return value !== null && typeof value === 'object' ? valueText(value) : String(value);
}

function valueIn(row: Stored<ClientRecord>, job: FieldJob): CustomValue | null {
  return row.data.custom[job.data.field as string] ?? null;
}

function fieldOf(schema: FieldSchema, job: FieldJob): SchemaField | null {
  return schema.find(job.data.field as string);
}

/** The definitions of the field before and after the change of type. */
function definitionsOf({ schema, job }: FieldJobStep): [FieldDefinition, FieldDefinition] {
  const field = fieldOf(schema, job) as SchemaField;
  const from = memberFieldOf(field, 'owner');
  const { settings, currency } = job.data;
  return [from, { ...from, ...settings, currency, type: job.data.type ?? from.type }];
}
