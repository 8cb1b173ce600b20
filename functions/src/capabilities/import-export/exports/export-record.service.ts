import { EXPORT_LINK_MINUTES } from '@clientele/contracts/import-export/export-job';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { Database } from '../../../platform/database.ts';
import type { FileLink, FileStore } from '../../../platform/file-store.ts';
import { contentTypeOf } from '../files/write-table.ts';
import type { ExportModel } from './export.model.ts';
import type { ExportRecord } from './export.record.ts';
import type { ExportRights } from './export-rights.ts';

interface Dependencies {
  database: Database;
  clock: Clock;
  cursors: CursorCodec;
  files: FileStore;
  activities: ActivityModel;
  exports: ExportModel;
  exportRights: ExportRights;
}

export type Export = Stored<ExportRecord>;

/**
 * Reads and writes the records of exports as the member's rights allow, and hands out links to
 * their files.
 */
export class ExportRecordService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** A page of exports, newest first: the runs of a schedule, or the member's own. */
  async list(
    member: CallingMember,
    query: { scheduleId?: string | undefined; cursor?: string | undefined; limit: number },
  ) {
    const { organizationId } = member;
    const { scheduleId } = query;
    const scope = ['exports', organizationId, scheduleId ?? member.id];
    const after = query.cursor ? this.#of.cursors.decode<unknown[]>(scope, query.cursor) : null;
    const page = { after, limit: query.limit + 1 };
    const exportJobs = scheduleId
      ? await this.#of.exports.pageOfSchedule(organizationId, scheduleId, page)
      : await this.#of.exports.pageOfMember(organizationId, member.id, page);
    const items = exportJobs.slice(0, query.limit);
    const last = items.at(-1);
    const nextCursor =
      exportJobs.length > query.limit && last
        ? this.#of.cursors.encode(scope, [last.data.createdAt, last.id])
        : null;
    const shown = items.map((exportJob) => this.#of.exportRights.within(member, exportJob));
    return { items: await Promise.all(shown), nextCursor };
  }

  /**
   * The member's own export, or a run of a schedule.
   * @throws ProblemError `export.not_found`, also for exports of other members.
   */
  async get(member: CallingMember, id: string): Promise<Export> {
    const exportJob = await this.#find(member.organizationId, id);
    const { createdBy, scheduleId } = exportJob.data;
    assertOrProblem(createdBy.id === member.id || scheduleId !== null, 'export.not_found');
    return exportJob;
  }

  /** As `get`, without conditions and columns that the member may not know of. */
  async show(member: CallingMember, id: string): Promise<Export> {
    return this.#of.exportRights.within(member, await this.get(member, id));
  }

  /**
   * A download link. The member must be allowed to see everything in the file now: a schedule
   * writes it with the rights of its owner, which others may not have.
   * @throws ProblemError `export.not_found`, `export.wrong_status`, `export.expired` or
   * `permission.denied`.
   */
  async link(member: CallingMember, id: string): Promise<FileLink> {
    const { data } = await this.get(member, id);
    assertOrProblem(data.status === 'done', 'export.wrong_status');
    const isThere = data.fileDeletedAt === null;
    const isKept = data.expiresAt === null || data.expiresAt > this.#of.clock.now();
    assertOrProblem(isThere && isKept, 'export.expired');
    await this.#of.exportRights.assertMayHave(member, data.definition);
    const { path, fileName: name, definition } = data;
    const contentType = contentTypeOf(definition.format);
    return this.#of.files.link({ path, name, contentType }, EXPORT_LINK_MINUTES);
  }

  newId(organizationId: string): string {
    return this.#of.exports.newId(organizationId);
  }

  /** Stores a new export, with an activity entry. */
  async create(member: CallingMember, id: string, record: ExportRecord): Promise<Export> {
    await this.#commit(member, id, (commit) =>
      this.#of.exports.stageCreate(commit, member.organizationId, id, record),
    );
    return this.#find(member.organizationId, id);
  }

  /**
   * Changes an export.
   * @throws ProblemError `export.wrong_status` when it changed since it was read, for example
   * because the work ended.
   */
  async change(
    member: CallingMember,
    stored: Export,
    fields: Partial<ExportRecord>,
  ): Promise<Export> {
    await this.#commit(member, stored.id, (commit) =>
      this.#of.exports.stageUpdate(commit, member.organizationId, stored, fields),
    ).catch((error: unknown) => {
      throw error instanceof StaleWriteError ? new ProblemError('export.wrong_status') : error;
    });
    return this.#find(member.organizationId, stored.id);
  }

  async #find(organizationId: string, id: string): Promise<Export> {
    const exportJob = await this.#of.exports.find(organizationId, id);
    assertOrProblem(exportJob, 'export.not_found');
    return exportJob;
  }

  async #commit(
    { id: by, organizationId }: CallingMember,
    entityId: string,
    stage: (commit: Commit) => void,
  ): Promise<void> {
    const commit = this.#of.database.newCommit();
    stage(commit);
    const at = this.#of.clock.now();
    const kind = 'exports.changed';
    this.#of.activities.stage(commit, organizationId, { kind, entityId, by, at });
    await commit.run();
  }
}
