import type { FieldJob } from '@clientele/contracts/custom-fields/field-job';
import type { Stored } from '../../platform/base-model.ts';
import type { FieldJobRecord } from './field-job.model.ts';

/**
 * A job in wire shape. Samples name clients with their values, so they are left out for sensitive
 * fields.
 */
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
