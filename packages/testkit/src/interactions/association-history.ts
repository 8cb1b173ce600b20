import type { AppointmentStatus } from '@clientele/contracts/interactions/appointment';
import { addDays } from '@clientele/domain/time/calendar';
import { Random } from '../random.ts';
import { Agenda, latest, plusMinutes, weekdayOf } from './agenda.ts';
import type {
  GeneratedAppointment,
  GeneratedPurchase,
  HistoryOptions,
} from './generated-history.ts';
import { purchase } from './purchases.ts';

type Activity = { service: string; weekday: number; minute: number; minutes: number };

const ACTIVITIES: readonly Activity[] = [
  { service: 'Atelier cuisine', weekday: 2, minute: 18 * 60, minutes: 120 },
  { service: 'Jardin partagé', weekday: 6, minute: 10 * 60, minutes: 150 },
  { service: 'Permanence numérique', weekday: 3, minute: 14 * 60, minutes: 120 },
  { service: 'Chorale', weekday: 4, minute: 19 * 60, minutes: 90 },
  { service: 'Randonnée du dimanche', weekday: 0, minute: 9 * 60, minutes: 240 },
];
/** An appointment that takes place every day, so that no day is empty. */
const RECEPTION = { service: 'Accueil des adhérents', minute: 17 * 60, minutes: 60 };
const TODAY_EVERY = 12;
const FEE_DEFAULT = 2_500;
const DONATIONS = [1_000, 2_000, 3_000, 5_000, 10_000];
const INACTIVE_DAYS = 200;
const YEAR_DAYS = 365;
const DAY_MINUTES = 24 * 60;

/** The appointments of a member of the association, in order of time. */
export function associationAppointments(options: HistoryOptions): GeneratedAppointment[] {
  const random = new Random(options.seed, options.clientIndex, 'participation');
  const agenda = new Agenda(options);
  const { status = 'active', clientIndex } = options;
  const activity = random.pick(ACTIVITIES);
  const often = status === 'lead' ? 0.01 : 0.04 + random.next() * 0.3;
  const last = addDays(agenda.today, status === 'inactive' ? -INACTIVE_DAYS : 14);
  const appointments: GeneratedAppointment[] = [];
  for (let day = addDays(agenda.firstDay, 1); day <= last; day = addDays(day, 1)) {
    if (weekdayOf(day) !== activity.weekday || !random.chance(often)) continue;
    appointments.push(participation(random, activity, day, options, agenda));
  }
  const isToday = status === 'active' && agenda.firstDay < agenda.today;
  if (isToday && clientIndex % TODAY_EVERY === 5) {
    appointments.push(participation(random, RECEPTION, agenda.today, options, agenda));
  }
  return appointments.sort((left, right) => left.startsAt.getTime() - right.startsAt.getTime());
}

function participation(
  random: Random,
  { service, minute, minutes }: Omit<Activity, 'weekday'>,
  day: string,
  { now, createdAt, memberIds }: HistoryOptions,
  agenda: Agenda,
): GeneratedAppointment {
  const startsAt = agenda.at(day, minute);
  const endsAt = plusMinutes(startsAt, minutes);
  const past = endsAt <= now;
  const signedUp = latest(createdAt, plusMinutes(startsAt, -random.integer(1, 20) * DAY_MINUTES));
  const recordedAt = signedUp > now ? createdAt : signedUp;
  const member = random.integer(0, memberIds.length - 1);
  const outcomes: [AppointmentStatus, number][] = past
    ? [
        ['completed', 88],
        ['noShow', 6],
        ['cancelled', 6],
      ]
    : [
        ['confirmed', 60],
        ['planned', 40],
      ];
  return {
    startsAt,
    endsAt,
    status: random.pickWeighted(outcomes),
    service,
    memberId: memberIds[member] as string,
    note: null,
    createdAt: recordedAt,
    createdBy: member,
    updatedAt: past ? endsAt : recordedAt,
  };
}

/**
 * The purchases of a member: a fee for each year of membership, and donations, mostly at the end of
 * a year.
 */
export function associationPurchases(options: HistoryOptions): GeneratedPurchase[] {
  const random = new Random(options.seed, options.clientIndex, 'fees');
  const agenda = new Agenda(options);
  const { status = 'active', membershipFee = FEE_DEFAULT } = options;
  const purchases: GeneratedPurchase[] = [];
  const pay = (day: string, label: string, amount: number, online: boolean) => {
    const paidAt = agenda.at(day, random.integer(9 * 60, 18 * 60));
    if (amount === 0 || paidAt > options.now) return;
    const lines = [{ label, quantity: 1, amount }];
    const channel = online ? 'online' : 'inPerson';
    purchases.push(
      purchase(random, options, { paidAt, lines, channel, member: online ? null : 0 }),
    );
  };
  if (status === 'lead') return [];
  const years = Array.from({ length: 4 }, (_, year) => addDays(agenda.firstDay, year * YEAR_DAYS));
  const gives = random.chance(0.25);
  for (const [year, joined] of years.entries()) {
    // Inactive members paid only once.
    if (status === 'active' || year === 0) {
      const day = addDays(joined, random.integer(1, year === 0 ? 14 : 60));
      pay(day, `Cotisation ${day.slice(0, 4)}`, membershipFee, random.chance(0.55));
    }
    const december = `${joined.slice(0, 4)}-12-${String(random.integer(1, 31)).padStart(2, '0')}`;
    if (gives && december > joined) pay(december, 'Don', random.pickSkewed(DONATIONS), true);
  }
  return purchases.sort((left, right) => left.paidAt.getTime() - right.paidAt.getTime());
}
