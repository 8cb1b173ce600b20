import type { UpdateImportInput } from '@clientele/contracts/import-export/import-job';
import { assertOrProblem } from '@clientele/contracts/problem';
import type { CallingMember } from '../../../platform/calling-member.ts';
import { assertCurrent } from '../../../platform/record-conflict.ts';
import type { ImportCorrectionModel, ImportModel } from './import.model.ts';
import { assertSettable } from './import.rules.ts';
import type { ImportContexts } from './import-context.ts';
import type { ImportFiles } from './import-files.ts';
import { type ImportProposals, isAnotherTable } from './import-proposals.ts';
import type { Import, ImportRecordService } from './import-record.service.ts';

interface Dependencies {
  imports: ImportModel;
  proposals: ImportProposals;
  corrections: ImportCorrectionModel;
  contexts: ImportContexts;
  importFiles: ImportFiles;
  importRecords: ImportRecordService;
}

/** Sets an import up before it runs: how its file is read, and where its columns go. */
export class ImportSetupService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Changes reading and settings.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `import.not_found`, `import.wrong_status`, `import.file_gone` or
   * `request.invalid`.
   */
  async update(
    member: CallingMember,
    id: string,
    version: number,
    input: UpdateImportInput,
  ): Promise<Import> {
    const { organizationId } = member;
    const stored = await this.#of.importRecords.get(organizationId, id);
    assertCurrent('import', stored, version);
    assertSettable(stored.data);
    const entity = input.entity ?? stored.data.entity;
    const readAnew = input.reading !== undefined || entity !== stored.data.entity;
    const read = readAnew ? await this.#of.proposals.readAnew(member, stored, entity, input) : {};
    const current = { ...stored.data, ...read };
    const settings = { ...current.settings, ...input.settings };
    await this.#of.contexts.assertSettings(member, { ...current, settings }, { finished: false });
    // Corrections refer to cells by row and column; in another table these are other cells, so they
    // are deleted.
    const misplaced = readAnew && isAnotherTable(stored.data, current);
    const corrections =
      misplaced && stored.data.corrections > 0
        ? await this.#of.corrections.ofImport(organizationId, id)
        : [];
    const fields = {
      ...read,
      ...(misplaced && { corrections: 0 }),
      settings,
      checkOutdated: stored.data.checkId !== null,
      failureCode: null,
      failure: null,
    };
    return this.#of.importRecords.change(member, stored, fields, (commit) => {
      for (const correction of corrections)
        this.#of.corrections.stageDelete(commit, organizationId, correction);
    });
  }

  /**
   * Deletes an import that never ran, with its files.
   * @throws RecordConflict for an outdated version.
   * @throws ProblemError `import.not_found` or `import.wrong_status`.
   */
  async delete(member: CallingMember, id: string, version: number): Promise<void> {
    const { organizationId } = member;
    const stored = await this.#of.importRecords.get(organizationId, id);
    assertCurrent('import', stored, version);
    const { startedAt, status } = stored.data;
    assertOrProblem(startedAt === null && status !== 'checking', 'import.wrong_status');
    const corrections = await this.#of.corrections.ofImport(organizationId, id);
    await this.#of.importFiles.deleteAll(organizationId, id);
    await this.#of.importRecords.commit(member, id, (commit) => {
      for (const correction of corrections)
        this.#of.corrections.stageDelete(commit, organizationId, correction);
      this.#of.imports.stageDelete(commit, organizationId, stored);
    });
  }
}
