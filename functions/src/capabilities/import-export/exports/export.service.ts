import { randomUUID } from 'node:crypto';
import {
  EXPORT_LINK_MINUTES,
  type ExportDefinition,
} from '@clientele/contracts/import-export/export-job';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import { StaleWriteError } from '../../../platform/commit.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { Database } from '../../../platform/database.ts';
import type { FileLink, FileStore } from '../../../platform/file-store.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import { contentTypeOf } from '../files/write-table.ts';
import { runExport } from '../work/import-export.jobs.ts';
import type { ExportModel } from './export.model.ts';
import type { ExportRecord } from './export.record.ts';
import { exportFileName, freshExport } from './export.rules.ts';
import type { ExportRights } from './export-rights.ts';

interface Dependencies {
  database: Database;
  clock: Clock;
  cursors: CursorCodec;
  tasks: TaskQueue;
  files: FileStore;
  activities: ActivityModel;
  organizations: OrganizationService;
  exports: ExportModel;
  exportRights: ExportRights;
}

type Export = Stored<ExportRecord>;

/** Takes requests for files, and hands the files out. */
export class ExportService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @throws ProblemError `request.invalid` for columns or a selection that make no sense. */
  async create(member: CallingMember, definition: ExportDefinition): Promise<Export> {
    const { organizationId } = member;
    await this.#of.exportRights.assertDefinition(member, definition);
    const id = this.#of.exports.newId(organizationId);
    const now = this.#of.clock.now();
    const { timeZone } = await this.#of.organizations.settingsOf(organizationId);
    const fileName = exportFileName(definition, now, timeZone);
    const commit = this.#of.database.newCommit();
    this.#of.exports.stageCreate(
      commit,
      organizationId,
      id,
      freshExport(definition, {
        by: member.actor,
        now,
        fileName,
        // The name in the bucket is nobody's to guess.
        path: `organizations/${organizationId}/exports/${id}/${randomUUID()}`,
      }),
    );
    this.#stageActivity(commit, member.organizationId, id, member.id);
    await commit.run();
    await this.#of.tasks.enqueue(runExport, { organizationId, exportId: id });
    return this.#find(organizationId, id);
  }

  async list(
    member: CallingMember,
    query: { scheduleId?: string | undefined; cursor?: string | undefined; limit: number },
  ) {
    const { organizationId } = member;
    const { scheduleId } = query;
    const scope = ['exports', organizationId, scheduleId ?? member.id];
    const after = query.cursor ? this.#of.cursors.decode<unknown[]>(scope, query.cursor) : null;
    const page = { after, limit: query.limit + 1 };
    const found = scheduleId
      ? await this.#of.exports.pageOfSchedule(organizationId, scheduleId, page)
      : await this.#of.exports.pageOfMember(organizationId, member.id, page);
    const items = found.slice(0, query.limit);
    const last = items.at(-1);
    const nextCursor =
      found.length > query.limit && last
        ? this.#of.cursors.encode(scope, [last.data.createdAt, last.id])
        : null;
    const shown = items.map((one) => this.#of.exportRights.within(member, one));
    return { items: await Promise.all(shown), nextCursor };
  }

  /** One's own export, or a run of a schedule. @throws ProblemError `export.not_found`. */
  async get(member: CallingMember, id: string): Promise<Export> {
    const found = await this.#find(member.organizationId, id);
    const { createdBy, scheduleId } = found.data;
    assertOrProblem(createdBy.id === member.id || scheduleId !== null, 'export.not_found');
    return found;
  }

  /** As `get`, as far as the member may know what it holds. */
  async show(member: CallingMember, id: string): Promise<Export> {
    return this.#of.exportRights.within(member, await this.get(member, id));
  }

  async cancel(member: CallingMember, id: string): Promise<Export> {
    const { organizationId } = member;
    const found = await this.get(member, id);
    const { status } = found.data;
    assertOrProblem(status === 'queued' || status === 'running', 'export.wrong_status');
    const commit = this.#of.database.newCommit();
    const finishedAt = this.#of.clock.now();
    this.#of.exports.stageUpdate(commit, organizationId, found, {
      status: 'cancelled',
      finishedAt,
    });
    this.#stageActivity(commit, organizationId, id, member.id);
    await commit.run().catch((error: unknown) => {
      throw error instanceof StaleWriteError ? new ProblemError('export.wrong_status') : error;
    });
    return this.#find(organizationId, id);
  }

  /**
   * Whoever fetches a file may see all that it says, now: what a schedule wrote with the rights of
   * its owner is not for everyone.
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

  async #find(organizationId: string, id: string): Promise<Export> {
    const found = await this.#of.exports.find(organizationId, id);
    assertOrProblem(found, 'export.not_found');
    return found;
  }

  #stageActivity(
    commit: Parameters<ActivityModel['stage']>[0],
    organizationId: string,
    entityId: string,
    by: string,
  ): void {
    const at = this.#of.clock.now();
    this.#of.activities.stage(commit, organizationId, {
      kind: 'exports.changed',
      entityId,
      by,
      at,
    });
  }
}
