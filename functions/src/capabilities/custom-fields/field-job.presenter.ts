import type { FieldJob } from '@clientele/contracts/custom-fields/field-job';
import type { Stored } from '../../platform/base-model.ts';
import type { FieldJobRecord } from './field-job.model.ts';

/** Samples say which client has which value: not those of sensitive fields. */
export function presentFieldJob(
  { id, data }: Stored<FieldJobRecord>,
  { showSamples }: { showSamples: boolean },
): FieldJob {
  return {
    id,
    kind: data.kind,
    field: data.field,
    type: data.type,
    status: data.status,
    total: data.total,
    done: data.done,
    kept: data.kept,
    lost: data.lost,
    samples: showSamples ? data.samples : [],
    failureCode: data.failureCode,
    createdAt: data.createdAt.toISOString(),
    createdBy: data.createdBy,
  };
}
