import type { StatisticsCheck } from '@clientele/contracts/interactions/statistics';
import { BaseModel, type Stored } from '../../../platform/base-model.ts';
import type { Commit } from '../../../platform/commit.ts';

export interface StatisticsCheckRecord {
  kind: StatisticsCheck['kind'];
  status: StatisticsCheck['status'];
  startedAt: Date;
  finishedAt: Date | null;
  checked: number;
  drifted: number;
  /** Id of the last client that was counted; null before the first. */
  after: string | null;
}

/** The last check of each kind (`sample`, `repair`) of an organisation. */
export class StatisticsCheckModel extends BaseModel<StatisticsCheckRecord> {
  protected override readonly collectionName = 'statisticsChecks';

  async findLast(
    organizationId: string,
    kind: StatisticsCheck['kind'],
  ): Promise<Stored<StatisticsCheckRecord> | null> {
    return this.find(organizationId, kind);
  }

  stagePut(commit: Commit, organizationId: string, data: StatisticsCheckRecord): void {
    commit.set(this.reference(organizationId, data.kind), data);
  }
}
