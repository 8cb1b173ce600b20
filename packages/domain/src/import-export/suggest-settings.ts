import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import type {
  ImportEntity,
  ImportSettings,
} from '@clientele/contracts/import-export/import-settings';
import type { ImportTarget } from './import-targets.ts';

/** Where the columns probably go: by their names in French and English, then by their content. */
export function suggestSettings(
  _entity: ImportEntity,
  _columns: readonly ImportColumn[],
  _targets: readonly ImportTarget[],
  _reading: ImportReading,
): ImportSettings {
  throw new Error('Not written yet');
}
