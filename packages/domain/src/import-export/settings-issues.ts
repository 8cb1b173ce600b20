import type { FieldIssue } from '@clientele/contracts/field-issue';
import type {
  ImportEntity,
  ImportSettings,
} from '@clientele/contracts/import-export/import-settings';
import type { ImportTarget } from './import-targets.ts';

/** Everything wrong with the settings, at paths such as `settings.mapping.3.target`. */
export function settingsIssues(
  _entity: ImportEntity,
  _settings: ImportSettings,
  _columnCount: number,
  _targets: readonly ImportTarget[],
): FieldIssue[] {
  throw new Error('Not written yet');
}
