import type { FieldJob } from '@clientele/contracts/custom-fields/field-job';
import type { Stored } from '../../platform/base-model.ts';
import type { FieldJobRecord } from './field-job.model.ts';

/** `showValues`: whether the member may read the values of the job's field. */
export function presentFieldJob(
  { id, data }: Stored<FieldJobRecord>,
  showValues: boolean,
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
    samples: data.samples.map((sample) => ({
      ...sample,
      value: showValues ? sample.value : null,
    })),
    failureCode: data.failureCode,
    createdAt: data.createdAt.toISOString(),
    createdBy: data.createdBy,
  };
}
