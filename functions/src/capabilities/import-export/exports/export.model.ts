import { BaseModel, type Stored } from '../../../platform/base-model.ts';
import type { ExportRecord, ExportScheduleRecord } from './export.record.ts';

interface Page {
  after: readonly unknown[] | null;
  limit: number;
}

export class ExportModel extends BaseModel<ExportRecord> {
  protected override readonly collectionName = 'exports';

  /** The member's own exports, newest first. */
  async pageOfMember(organizationId: string, memberId: string, page: Page) {
    return this.#page(organizationId, page, [
      { field: 'createdBy.id', operator: '==', value: memberId },
      { field: 'scheduleId', operator: '==', value: null },
    ]);
  }

  /** The runs of a schedule, newest first. */
  async pageOfSchedule(organizationId: string, scheduleId: string, page: Page) {
    return this.#page(organizationId, page, [
      { field: 'scheduleId', operator: '==', value: scheduleId },
    ]);
  }

  /** Exports that are queued or running. */
  async findAtWork(organizationId: string, limit: number) {
    return this.query(organizationId, {
      where: [{ field: 'status', operator: 'in', value: ['queued', 'running'] }],
      limit,
    });
  }

  /** Exports with a file that has expired. */
  async findExpired(organizationId: string, now: Date, limit: number) {
    return this.query(organizationId, {
      where: [
        { field: 'fileDeletedAt', operator: '==', value: null },
        { field: 'expiresAt', operator: '<=', value: now },
      ],
      orderBy: [{ field: 'expiresAt', direction: 'asc' }],
      limit,
    });
  }

  async #page(
    organizationId: string,
    { after, limit }: Page,
    where: { field: string; operator: '=='; value: unknown }[],
  ): Promise<Stored<ExportRecord>[]> {
    return this.query(organizationId, {
      where,
      orderBy: [{ field: 'createdAt', direction: 'desc' }],
      ...(after && { startAfter: after }),
      limit,
    });
  }
}

export class ExportScheduleModel extends BaseModel<ExportScheduleRecord> {
  protected override readonly collectionName = 'exportSchedules';

  async all(organizationId: string, limit: number): Promise<Stored<ExportScheduleRecord>[]> {
    return this.query(organizationId, {
      orderBy: [{ field: 'createdAt', direction: 'asc' }],
      limit,
    });
  }

  /** Schedules of all organisations that are due; costs one read when there is none. */
  async findDue(
    now: Date,
    limit: number,
  ): Promise<{ organizationId: string; schedule: Stored<ExportScheduleRecord> }[]> {
    const snapshots = await this.database.queryEverywhere(this.collectionName, {
      where: [{ field: 'nextRunAt', operator: '<=', value: now }],
      orderBy: [{ field: 'nextRunAt', direction: 'asc' }],
      limit,
    });
    return snapshots.flatMap((snapshot) => {
      const organizationId = snapshot.ref.parent.parent?.id;
      const schedule = this.toStored(snapshot);
      return organizationId && schedule ? [{ organizationId, schedule }] : [];
    });
  }
}
