import type { AppointmentStatus } from '@clientele/contracts/interactions/appointment';
import { daysBetween } from '@clientele/domain/time/calendar';
import { Random } from '../random.ts';
import { Agenda, latest, openDay, openingSlot, plusMinutes, withinOpening } from './agenda.ts';
import type { GeneratedAppointment, HistoryOptions } from './generated-history.ts';
import { SALON_STYLES, type SalonService, type SalonStyle } from './salon-menu.ts';
import { TODAY_EVERY, visitDays } from './salon-visit-days.ts';

const DAY_MINUTES = 24 * 60;
/** Minutes between today's appointments of one member, so that nobody is booked twice at once. */
const TODAY_ROUND_MINUTES = 120;
const TODAY_ROUNDS = 5;
const NOTES = [
  'Prévoir un peu plus de temps.',
  'Vient avec sa fille.',
  'Souhaite changer de couleur, en parler avant.',
  'Arrivera avec dix minutes de retard.',
];

type Habits = { style: SalonStyle; member: number; minute: number };

/** The appointments of a salon's client, past and future, in order of time. */
export function salonAppointments(options: HistoryOptions): GeneratedAppointment[] {
  const random = new Random(options.seed, options.clientIndex, 'visits');
  const agenda = new Agenda(options);
  const style = random.pickWeighted(SALON_STYLES.map((style) => [style, style.weight] as const));
  const habits: Habits = {
    style,
    member: random.integer(0, options.memberIds.length - 1),
    minute: 9 * 60 + 15 * random.integer(0, 36),
  };
  const { days, isToday } = visitDays(random, options, agenda, random.integer(...style.rhythm));
  const planned = days.map((day) => appointmentOn(random, day, habits, options, agenda));
  if (!isToday) return planned;
  const all = [...planned, appointmentToday(random, style, options, agenda)];
  return all.sort((left, right) => left.startsAt.getTime() - right.startsAt.getTime());
}

function appointmentOn(
  random: Random,
  day: string,
  habits: Habits,
  options: HistoryOptions,
  agenda: Agenda,
): GeneratedAppointment {
  const service = random.chance(0.62)
    ? (habits.style.services[0] as SalonService)
    : random.pick(habits.style.services);
  const member = random.chance(0.8)
    ? habits.member
    : random.integer(0, options.memberIds.length - 1);
  const startsAt = agenda.at(openDay(day), openingSlot(random, service.minutes, habits.minute));
  return appointment(random, { service, member, startsAt }, options, agenda);
}

function appointmentToday(
  random: Random,
  style: SalonStyle,
  options: HistoryOptions,
  agenda: Agenda,
): GeneratedAppointment {
  const short = style.services.filter(({ minutes }) => minutes <= TODAY_ROUND_MINUTES - 30);
  const service = random.pick(short);
  const members = options.memberIds.length;
  const place = Math.floor(options.clientIndex / TODAY_EVERY);
  const member = place % members;
  const round = Math.floor(place / members) % TODAY_ROUNDS;
  const minute = 9 * 60 + round * TODAY_ROUND_MINUTES + 15 * (member % 3);
  const startsAt = agenda.at(agenda.today, withinOpening(minute, service.minutes));
  return appointment(random, { service, member, startsAt }, options, agenda);
}

function appointment(
  random: Random,
  { service, member, startsAt }: { service: SalonService; member: number; startsAt: Date },
  options: HistoryOptions,
  agenda: Agenda,
): GeneratedAppointment {
  const endsAt = plusMinutes(startsAt, service.minutes);
  const past = endsAt <= options.now;
  const status = past ? pastStatus(random) : statusAhead(random, startsAt, agenda);
  const bookedAt = plusMinutes(
    startsAt,
    -random.integer(1, 30) * DAY_MINUTES + random.integer(0, 300),
  );
  // Appointments are booked after the client was created, and not in the future.
  const earliest = latest(options.createdAt, bookedAt);
  const createdAt = earliest > options.now ? options.createdAt : earliest;
  const cancelled = plusMinutes(startsAt, -random.integer(60, 2 * DAY_MINUTES));
  const settled = status === 'cancelled' ? latest(createdAt, cancelled) : endsAt;
  return {
    startsAt,
    endsAt,
    status,
    service: service.name,
    memberId: options.memberIds[member] as string,
    note: random.chance(0.05) ? random.pick(NOTES) : null,
    createdAt,
    createdBy: random.chance(0.7) ? member : random.integer(0, options.memberIds.length - 1),
    updatedAt: past && settled < options.now ? latest(createdAt, settled) : createdAt,
  };
}

function pastStatus(random: Random): AppointmentStatus {
  return random.pickWeighted([
    ['completed', 86],
    ['cancelled', 8],
    ['noShow', 6],
  ]);
}

function statusAhead(random: Random, startsAt: Date, agenda: Agenda): AppointmentStatus {
  const day = startsAt.toISOString().slice(0, 10);
  const soon = daysBetween(agenda.today, day) <= 7;
  return random.chance(soon ? 0.75 : 0.2) ? 'confirmed' : 'planned';
}
