import type { Stored } from '../../../platform/base-model.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database.ts';
import type { ImportCorrectionModel, ImportModel } from './import.model.ts';
import type { ImportRecord } from './import.record.ts';
import type { ImportFiles } from './import-files.ts';

interface Dependencies {
  database: Database;
  clock: Clock;
  imports: ImportModel;
  corrections: ImportCorrectionModel;
  importFiles: ImportFiles;
}

/** Deletes everything that an import stores of its file; imported records stay. */
export class ImportForgetter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @throws StaleWriteError when somebody changes the import at this moment. */
  async forget(organizationId: string, stored: Stored<ImportRecord>): Promise<void> {
    await this.#of.importFiles.deleteAll(organizationId, stored.id);
    const corrections = await this.#of.corrections.ofImport(organizationId, stored.id);
    const commit = this.#of.database.newCommit();
    for (const correction of corrections)
      this.#of.corrections.stageDelete(commit, organizationId, correction);
    this.#of.imports.stageUpdate(commit, organizationId, stored, {
      corrections: 0,
      columns: stored.data.columns.map((column) => ({ ...column, samples: [] })),
      filesDeletedAt: stored.data.filesDeletedAt ?? this.#of.clock.now(),
    });
    await commit.run();
  }
}
