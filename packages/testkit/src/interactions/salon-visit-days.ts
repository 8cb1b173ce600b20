import { addDays } from '@clientele/domain/time/calendar';
import type { Random } from '../random.ts';
import { type Agenda, openDay } from './agenda.ts';
import type { HistoryOptions } from './generated-history.ts';

/** One in this many clients has an appointment today, whatever day it is. */
export const TODAY_EVERY = 100;
const TODAY_REMAINDER = 60;
/** Days around today without another visit of clients who come today. */
const TODAY_DISTANCE_DAYS = 14;
/** Days for which inactive clients have not come. */
const INACTIVE_DAYS = 200;

/** Days of a client's appointments, in order; today is left out. */
export function visitDays(
  random: Random,
  { status = 'active', clientIndex }: HistoryOptions,
  agenda: Agenda,
  rhythm: number,
): { days: string[]; isToday: boolean } {
  const { firstDay, today } = agenda;
  const first = openDay(addDays(firstDay, random.integer(1, 9)));
  if (status === 'lead')
    return { days: random.chance(0.12) ? soon(random, today) : [], isToday: false };

  const { past, next } = pastDays(random, first, rhythm, today);
  if (status === 'inactive') {
    const last = addDays(today, -INACTIVE_DAYS);
    return { days: past.filter((day) => day < last), isToday: false };
  }
  const isToday = firstDay < today && clientIndex % TODAY_EVERY === TODAY_REMAINDER;
  const days = [...past, ...(next === null ? [] : daysAhead(random, next, rhythm, today))];
  const near = [addDays(today, -TODAY_DISTANCE_DAYS), addDays(today, TODAY_DISTANCE_DAYS)] as const;
  return { days: isToday ? days.filter((day) => day < near[0] || day > near[1]) : days, isToday };
}

/**
 * Days of past visits in the client's rhythm, and when the next would be natural; null for clients
 * who were lost.
 */
function pastDays(
  random: Random,
  first: string,
  rhythm: number,
  today: string,
): { past: string[]; next: string | null } {
  const past: string[] = [];
  let day = first;
  while (day < today) {
    past.push(day);
    // Many clients come only once; those who came twice mostly stay.
    if (random.chance(past.length === 1 ? 0.16 : 0.035)) return { past, next: null };
    day = openDay(addDays(day, jittered(random, rhythm)));
  }
  return { past, next: day };
}

/** Days of up to three appointments booked ahead; most clients have none. */
function daysAhead(random: Random, next: string, rhythm: number, today: string): string[] {
  if (!random.chance(0.4)) return [];
  const count = random.pickWeighted([
    [1, 70],
    [2, 22],
    [3, 8],
  ]);
  const days = [next > today ? next : (soon(random, today)[0] as string)];
  while (days.length < count) {
    days.push(openDay(addDays(days.at(-1) as string, jittered(random, rhythm))));
  }
  return days;
}

/** One day within the next weeks. */
function soon(random: Random, today: string): string[] {
  return [openDay(addDays(today, random.integer(1, 20)))];
}

/** A number of days with the deviation of real people: up to a fifth more or less. */
function jittered(random: Random, days: number): number {
  return Math.max(7, Math.round(days * (0.8 + 0.2 * (random.next() + random.next()))));
}
