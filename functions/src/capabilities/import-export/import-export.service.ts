import { randomUUID } from 'node:crypto';
import type { ExportDefinition } from '@clientele/contracts/import-export/export-job';
import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import { cleanText } from '@clientele/domain/text/fold';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { Clock } from '../../platform/clock.ts';
import type { TaskQueue } from '../../platform/task-queue.ts';
import type { FieldSchemaService } from '../custom-fields/field-schema.service.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import { exportFileName, freshExport } from './exports/export.rules.ts';
import type { Export, ExportRecordService } from './exports/export-record.service.ts';
import type { ExportRights } from './exports/export-rights.ts';
import { inspectFile } from './files/inspect-file.ts';
import {
  assertSettable,
  canRun,
  checkBegins,
  runBegins,
  undoBegins,
  undoStatusOf,
} from './imports/import.rules.ts';
import type { ImportContexts } from './imports/import-context.ts';
import type { ImportProposals } from './imports/import-proposals.ts';
import type { Import, ImportRecordService } from './imports/import-record.service.ts';
import type { ImportTurns } from './imports/import-turns.ts';
import { runExport, runImport } from './work/import-export.jobs.ts';

interface Dependencies {
  clock: Clock;
  tasks: TaskQueue;
  schemas: FieldSchemaService;
  organizations: OrganizationService;
  contexts: ImportContexts;
  proposals: ImportProposals;
  importRecords: ImportRecordService;
  importTurns: ImportTurns;
  exportRecords: ExportRecordService;
  exportRights: ExportRights;
}

/**
 * Moves imports and exports from one stage to the next: each method checks what the step requires,
 * writes the new stage in one commit and leaves the work to a task. `ImportSetupService` sets an
 * import up in between; the runners do the work.
 */
export class ImportExportService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Stores an uploaded file as a new import, with proposed settings.
   * @throws ProblemError `request.invalid` with an issue at `file`; nothing is stored then.
   */
  async createImport(
    member: CallingMember,
    { name, entity }: { name: string; entity: ImportEntity },
    bytes: Uint8Array,
  ): Promise<Import> {
    const { country } = await this.#of.organizations.valueContextOf(member.organizationId);
    const inspected = await inspectFile(Buffer.from(bytes), { country });
    const proposed = await this.#of.proposals.propose(member, entity, inspected);
    const { detected, sheets, columns } = inspected;
    const fileName = cleanText(name.replace(/[\p{Cc}/\\]/gu, ' '));
    return this.#of.importRecords.create(member, bytes, {
      ...proposed,
      entity,
      fileName,
      detected,
      sheets,
      columns,
    });
  }

  /**
   * Starts a check of the whole file.
   * @throws ProblemError `import.not_found`, `import.wrong_status`, `import.file_gone`, or
   * `request.invalid` for incomplete settings.
   */
  async checkImport(member: CallingMember, id: string): Promise<Import> {
    const stored = await this.#of.importRecords.get(member.organizationId, id);
    assertSettable(stored.data);
    await this.#assertSettings(member, stored);
    const fields = checkBegins(
      stored.data,
      this.#of.importRecords.newId(member.organizationId),
      member.actor,
    );
    return this.#enqueued(await this.#of.importRecords.change(member, stored, fields), member);
  }

  /**
   * Starts the import, or continues one that was cancelled or failed.
   * @throws ProblemError `import.not_found`, `import.wrong_status`, `import.check_outdated`,
   * `import.busy`, `import.file_gone` or `request.invalid`.
   */
  async runImport(member: CallingMember, id: string): Promise<Import> {
    const { organizationId } = member;
    const stored = await this.#of.importRecords.get(organizationId, id);
    const { data } = stored;
    assertOrProblem(canRun(data), 'import.wrong_status');
    assertOrProblem(!data.checkOutdated, 'import.check_outdated');
    await this.#assertSettings(member, stored);
    const turn = await this.#of.importTurns.free(organizationId);
    if (await this.#of.importTurns.isOutdated(member, stored, turn)) {
      await this.#of.importRecords.change(member, stored, { checkOutdated: true });
      throw new ProblemError('import.check_outdated');
    }
    const fields = runBegins(data, member.actor, this.#of.clock.now());
    await this.#of.proposals.remember(organizationId, data);
    return this.#written(member, stored, fields, turn);
  }

  /**
   * Stops a check, or an import after the chunks that it is writing.
   * @throws ProblemError `import.not_found` or `import.wrong_status`.
   */
  async cancelImport(member: CallingMember, id: string): Promise<Import> {
    const { organizationId } = member;
    const stored = await this.#of.importRecords.get(organizationId, id);
    const { status } = stored.data;
    assertOrProblem(status === 'checking' || status === 'running', 'import.wrong_status');
    if (status === 'checking') {
      const fields = { status: 'mapping' as const, checkId: null, checkOutdated: false };
      return this.#of.importRecords.change(member, stored, fields);
    }
    const now = this.#of.clock.now();
    const fields = { status: 'cancelled' as const, finishedAt: now };
    return this.#of.importRecords.change(member, stored, fields, (commit) =>
      this.#of.importTurns.stageRelease(commit, organizationId, id, now),
    );
  }

  /**
   * Starts undoing an import, or continues undoing that failed.
   * @throws ProblemError `import.not_found`, `import.not_revertible` or `import.busy`.
   */
  async revertImport(member: CallingMember, id: string): Promise<Import> {
    const stored = await this.#of.importRecords.get(member.organizationId, id);
    const status = undoStatusOf(stored.data, this.#of.clock.now());
    assertOrProblem(status === 'available' || status === 'failed', 'import.not_revertible');
    const turn = await this.#of.importTurns.free(member.organizationId, id);
    return this.#written(member, stored, undoBegins(stored.data, member.actor), turn);
  }

  /**
   * Creates an export and enqueues it.
   * @throws ProblemError `permission.denied`, or `request.invalid` for columns or a selection that
   * make no sense to the member.
   */
  async createExport(member: CallingMember, definition: ExportDefinition): Promise<Export> {
    const { organizationId } = member;
    await this.#of.exportRights.assertDefinition(member, definition);
    const id = this.#of.exportRecords.newId(organizationId);
    const now = this.#of.clock.now();
    const { timeZone } = await this.#of.organizations.settingsOf(organizationId);
    const fileName = exportFileName(definition, now, timeZone);
    // A random path, so that nobody can guess it.
    const path = `organizations/${organizationId}/exports/${id}/${randomUUID()}`;
    const record = freshExport(definition, { by: member.actor, now, fileName, path });
    const created = await this.#of.exportRecords.create(member, id, record);
    await this.#of.tasks.enqueue(runExport, { organizationId, exportId: id });
    return created;
  }

  /** Cancels an export. @throws ProblemError `export.not_found` or `export.wrong_status`. */
  async cancelExport(member: CallingMember, id: string): Promise<Export> {
    const stored = await this.#of.exportRecords.get(member, id);
    const { status } = stored.data;
    assertOrProblem(status === 'queued' || status === 'running', 'export.wrong_status');
    const finishedAt = this.#of.clock.now();
    return this.#of.exportRecords.change(member, stored, { status: 'cancelled', finishedAt });
  }

  /**
   * Checks that the file exists and the settings are complete, against the fields as stored now.
   */
  async #assertSettings(member: CallingMember, { data }: Import): Promise<void> {
    assertOrProblem(data.filesDeletedAt === null, 'import.file_gone');
    await this.#of.schemas.freshSchemaOf(member.organizationId);
    await this.#of.contexts.assertSettings(member, data, { finished: true });
  }

  /** Starts a stage that writes clients; takes the organisation's lock in the same commit. */
  async #written(
    member: CallingMember,
    stored: Import,
    fields: Partial<Import['data']>,
    turn: Awaited<ReturnType<ImportTurns['free']>>,
  ): Promise<Import> {
    const { importRecords, importTurns } = this.#of;
    const moved = await importRecords.change(member, stored, fields, (commit) =>
      importTurns.stageTake(commit, member.organizationId, turn, stored.id),
    );
    return this.#enqueued(moved, member);
  }

  async #enqueued(moved: Import, { organizationId }: CallingMember): Promise<Import> {
    await this.#of.tasks.enqueue(runImport, { organizationId, importId: moved.id });
    return moved;
  }
}
