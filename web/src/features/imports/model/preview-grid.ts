import type { ImportColumn } from '@clientele/contracts/import-export/import-job';

/** A column of the file, and where its values go; null where they go nowhere. */
export type MappedColumn = ImportColumn & { target: string | null };

/** The keys that end the typing in a cell. */
export type LeaveKey = 'Enter' | 'Tab' | 'BackTab' | 'Escape';
