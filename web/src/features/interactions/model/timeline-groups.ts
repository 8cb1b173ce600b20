import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { calendarDateOf } from '@clientele/domain/time/calendar';

export interface TimelineDay {
  /** `YYYY-MM-DD`, in the organisation's time zone. */
  date: string;
  entries: Interaction[];
}

interface TimelineMonth {
  /** `YYYY-MM`. */
  month: string;
  days: TimelineDay[];
}

export interface TimelineGroups {
  /** Future entries, the next one first. */
  upcoming: Interaction[];
  /** Past entries by month and day, newest first. */
  months: TimelineMonth[];
}

/**
 * Groups the entries of a timeline for display: future ones first, then the past by month and day.
 */
export function groupTimeline(
  entries: readonly Interaction[],
  now: Date,
  timeZone: string,
): TimelineGroups {
  const groups: TimelineGroups = { upcoming: [], months: [] };
  for (const entry of entries) {
    const at = new Date(entry.at);
    if (at > now && entry.type === 'appointment') {
      groups.upcoming.unshift(entry);
      continue;
    }
    const date = calendarDateOf(at, timeZone);
    let month = groups.months.at(-1);
    if (month?.month !== date.slice(0, 7)) {
      month = { month: date.slice(0, 7), days: [] };
      groups.months.push(month);
    }
    const day = month.days.at(-1);
    if (day?.date === date) day.entries.push(entry);
    else month.days.push({ date, entries: [entry] });
  }
  return groups;
}
