import type { StatisticsCheck } from '@clientele/contracts/interactions/statistics';
import type { StatisticsCheckRecord } from './statistics-check.model.ts';

export function presentCheck(check: StatisticsCheckRecord): StatisticsCheck {
  return {
    kind: check.kind,
    status: check.status,
    startedAt: check.startedAt.toISOString(),
    finishedAt: check.finishedAt?.toISOString() ?? null,
    checked: check.checked,
    drifted: check.drifted,
  };
}
