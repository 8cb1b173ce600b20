import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import type { KeptRecord, RowDecision } from '@clientele/contracts/import-export/import-row';
import type { ImportSettings } from '@clientele/contracts/import-export/import-settings';
import { BaseModel, type Stored } from '../../../platform/base-model.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { ImportRecord } from './import.record.ts';

/** Imports, one document each with its progress. */
export class ImportModel extends BaseModel<ImportRecord> {
  protected override readonly collectionName = 'imports';

  /** A page of imports, newest first. */
  async page(
    organizationId: string,
    after: readonly unknown[] | null,
    limit: number,
  ): Promise<Stored<ImportRecord>[]> {
    return this.query(organizationId, {
      orderBy: [{ field: 'createdAt', direction: 'desc' }],
      ...(after && { startAfter: after }),
      limit,
    });
  }

  /** Imports that are being checked, written or undone. */
  async findAtWork(organizationId: string, limit: number): Promise<Stored<ImportRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'status', operator: 'in', value: ['checking', 'running', 'reverting'] }],
      limit,
    });
  }

  /** Imports created before a moment whose files still exist. */
  async findWithFiles(
    organizationId: string,
    before: Date,
    limit: number,
  ): Promise<Stored<ImportRecord>[]> {
    return this.query(organizationId, {
      where: [
        { field: 'filesDeletedAt', operator: '==', value: null },
        { field: 'createdAt', operator: '<=', value: before },
      ],
      orderBy: [{ field: 'createdAt', direction: 'asc' }],
      limit,
    });
  }
}

/** Which import writes an organisation's clients now, and which one wrote last and when. */
export interface ImportLockRecord {
  /** Id of the import that holds the lock; null when it is free. */
  importId: string | null;
  lastImportId: string | null;
  writtenAt: Date | null;
}

const LOCK = 'imports';

/**
 * The lock of an organisation's imports. Two that write at the same time would not know of each
 * other's rows.
 */
export class ImportLockModel extends BaseModel<ImportLockRecord> {
  protected override readonly collectionName = 'settings';

  async read(organizationId: string): Promise<Stored<ImportLockRecord> | null> {
    return this.find(organizationId, LOCK);
  }

  /** Stages taking the lock that was read; when two try at the same time, one commit fails. */
  stageTake(
    commit: Commit,
    organizationId: string,
    lock: Stored<ImportLockRecord> | null,
    importId: string,
  ): void {
    if (lock) this.stageUpdate(commit, organizationId, lock, { importId });
    else {
      const fresh = { importId, lastImportId: null, writtenAt: null };
      this.stageCreate(commit, organizationId, LOCK, fresh);
    }
  }

  /** Stages releasing the lock, with the time of the last write. */
  stageRelease(commit: Commit, organizationId: string, importId: string, at: Date): void {
    commit.set(this.reference(organizationId, LOCK), {
      importId: null,
      lastImportId: importId,
      writtenAt: at,
    });
  }
}

/** The last mapping of a set of headers; the id is derived from the set. */
export interface ImportMemoryRecord {
  settings: ImportSettings;
  reading: Pick<ImportReading, 'dateOrder' | 'decimalMark' | 'yesWords' | 'noWords' | 'country'>;
  at: Date;
}

export class ImportMemoryModel extends BaseModel<ImportMemoryRecord> {
  protected override readonly collectionName = 'importMappings';

  async save(organizationId: string, id: string, record: ImportMemoryRecord): Promise<void> {
    const commit = this.database.newCommit();
    commit.set(this.reference(organizationId, id), record);
    await commit.run();
  }
}

export interface RowCorrection {
  cells: Record<string, string>;
  decision: RowDecision | null;
}

/** Corrections by hand in some rows of a file, by row number. */
export interface ImportCorrectionRecord {
  importId: string;
  rows: Record<string, RowCorrection>;
}

/** Rows whose corrections share a document. */
const ROWS_TOGETHER = 20;

export class ImportCorrectionModel extends BaseModel<ImportCorrectionRecord> {
  protected override readonly collectionName = 'importCorrections';

  idOf(importId: string, row: number): string {
    return `${importId}_${Math.floor(row / ROWS_TOGETHER)}`;
  }

  async ofImport(organizationId: string, importId: string) {
    return this.query(organizationId, {
      where: [{ field: 'importId', operator: '==', value: importId }],
    });
  }
}

/** The records that undoing a chunk left as they are. */
export interface KeptRecords {
  importId: string;
  chunk: number;
  records: (Omit<KeptRecord, 'client'> & { clientId: string | null })[];
}

export class KeptRecordModel extends BaseModel<KeptRecords> {
  protected override readonly collectionName = 'importKeptRecords';

  stage(commit: Commit, organizationId: string, id: string, record: KeptRecords): void {
    commit.set(this.reference(organizationId, id), record);
  }

  async page(organizationId: string, importId: string, after: number | null, limit: number) {
    return this.query(organizationId, {
      where: [
        { field: 'importId', operator: '==', value: importId },
        ...(after === null ? [] : [{ field: 'chunk', operator: '>' as const, value: after }]),
      ],
      orderBy: [{ field: 'chunk', direction: 'asc' }],
      limit,
    });
  }
}
