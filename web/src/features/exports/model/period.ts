import type { ExportSelection } from '@clientele/contracts/import-export/export-job';
import { isCalendarDate } from '@clientele/domain/time/calendar';

/** What is wrong with a typed period; null when nothing is. */
export function periodProblem(selection: ExportSelection): 'from' | 'to' | 'reversed' | null {
  if (selection.type !== 'period') return null;
  const { from, to } = selection;
  if (from !== null && !isCalendarDate(from)) return 'from';
  if (to !== null && !isCalendarDate(to)) return 'to';
  return from !== null && to !== null && to < from ? 'reversed' : null;
}
