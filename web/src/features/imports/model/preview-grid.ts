import type { ImportColumn } from '@clientele/contracts/import-export/import-job';

/** A column of the file with its target; null when it is left out. */
export type MappedColumn = ImportColumn & { target: string | null };

/** Keys that end editing a cell. */
export type LeaveKey = 'Enter' | 'Tab' | 'BackTab' | 'Escape';
