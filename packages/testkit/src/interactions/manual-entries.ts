import { addDays, daysBetween } from '@clientele/domain/time/calendar';
import { Random } from '../random.ts';
import { Agenda, anySlot, earliest, latest, openDay, plusMinutes } from './agenda.ts';
import { ENTRY_TEXTS, type EntryText } from './entry-texts.ts';
import type { GeneratedAppointment, GeneratedEntry, HistoryOptions } from './generated-history.ts';

/** Entries written by hand (notes, calls and others), in order of time; many clients have none. */
export function manualEntries(
  options: HistoryOptions,
  appointments: readonly GeneratedAppointment[],
): GeneratedEntry[] {
  const random = new Random(options.seed, options.clientIndex, 'entries');
  const agenda = new Agenda(options);
  const texts = ENTRY_TEXTS[options.sector === 'association' ? 'association' : 'salon'];
  const completed = appointments.filter(({ status }) => status === 'completed');
  const count = random.pickWeighted([
    [0, 34],
    [1, 32],
    [2, 20],
    [3, 10],
    [4, 4],
  ]);
  const entries = Array.from({ length: count }, () => {
    const text = random.pickWeighted(
      texts.map((entryText) => [entryText, entryText.weight] as const),
    );
    return entry(random, text, momentOf(random, text, completed, options, agenda), options);
  });
  return entries.sort((left, right) => left.at.getTime() - right.at.getTime());
}

function entry(random: Random, text: EntryText, at: Date, options: HistoryOptions): GeneratedEntry {
  const writtenAt = latest(at, earliest(options.now, plusMinutes(at, random.integer(0, 15))));
  return {
    type: text.type,
    at,
    channel: text.channel,
    direction: text.direction,
    title: text.title,
    body: text.body,
    pinned: text.type === 'note' && random.chance(0.12),
    createdAt: writtenAt,
    createdBy: random.integer(0, options.memberIds.length - 1),
    updatedAt: writtenAt,
  };
}

/**
 * The moment of an entry: notes follow a visit; others are on any day since the client was created.
 */
function momentOf(
  random: Random,
  text: EntryText,
  completed: readonly GeneratedAppointment[],
  { createdAt, now }: HistoryOptions,
  agenda: Agenda,
): Date {
  if (text.type === 'note' && completed.length > 0) {
    return earliest(now, plusMinutes(random.pick(completed).endsAt, random.integer(1, 20)));
  }
  const age = daysBetween(agenda.firstDay, agenda.today);
  const day = openDay(addDays(agenda.firstDay, random.integer(0, age)));
  return earliest(now, latest(createdAt, agenda.at(day, anySlot(random))));
}
