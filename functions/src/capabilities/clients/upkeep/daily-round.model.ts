import { BaseModel } from '../../../platform/base-model.ts';
import type { Commit } from '../../../platform/commit.ts';

const ID = 'dailyRound';

/** The day up to which the morning round has notified members. */
export class DailyRoundModel extends BaseModel<{ date: string }> {
  protected override readonly collectionName = 'settings';

  async lastDate(organizationId: string): Promise<string | null> {
    return (await this.find(organizationId, ID))?.data.date ?? null;
  }

  stageDate(commit: Commit, organizationId: string, date: string): void {
    commit.set(this.reference(organizationId, ID), { date });
  }
}
