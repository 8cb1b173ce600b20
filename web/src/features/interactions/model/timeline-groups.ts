import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { calendarDateOf } from '@clientele/domain/time/calendar';

export interface TimelineDay {
  /** `YYYY-MM-DD`, on the organisation's clocks. */
  date: string;
  entries: Interaction[];
}

interface TimelineMonth {
  /** `YYYY-MM`. */
  month: string;
  days: TimelineDay[];
}

export interface TimelineGroups {
  /** What is still to come, the next first. */
  upcoming: Interaction[];
  /** What happened, by month and day, newest first. */
  months: TimelineMonth[];
}

/** A timeline as people read it: what comes, then what was, month by month and day by day. */
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
