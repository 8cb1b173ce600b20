import type { PurchaseLine } from '@clientele/contracts/interactions/purchase';
import { addDays, calendarDateOf } from '@clientele/domain/time/calendar';
import { Random } from '../random.ts';
import { Agenda, anySlot, earliest, openDay, plusMinutes } from './agenda.ts';
import type {
  GeneratedAppointment,
  GeneratedPurchase,
  HistoryOptions,
} from './generated-history.ts';
import { purchase } from './purchases.ts';
import { LOYALTY_DISCOUNT, SALON_PRODUCTS, SALON_STYLES } from './salon-menu.ts';

const PRICES = new Map(
  SALON_STYLES.flatMap(({ services }) => services.map(({ name, price }) => [name, price] as const)),
);

/** The purchases of a salon's client: mostly for appointments, sometimes a product. */
export function salonPurchases(
  options: HistoryOptions,
  appointments: readonly GeneratedAppointment[],
): GeneratedPurchase[] {
  const random = new Random(options.seed, options.clientIndex, 'purchases');
  const agenda = new Agenda(options);
  const purchases: GeneratedPurchase[] = [];
  for (const appointment of appointments) {
    if (appointment.status !== 'completed') continue;
    // The others pay with a gift card that was sold earlier.
    if (random.chance(0.95)) purchases.push(atTheTill(random, appointment, options));
    if (random.chance(0.08)) {
      const extra = productLater(random, appointment, options, agenda);
      if (extra) purchases.push(extra);
    }
  }
  return purchases.sort((left, right) => left.paidAt.getTime() - right.paidAt.getTime());
}

function atTheTill(
  random: Random,
  appointment: GeneratedAppointment,
  options: HistoryOptions,
): GeneratedPurchase {
  const label = appointment.service as string;
  const price = PRICES.get(label) as number;
  const lines: PurchaseLine[] = [{ label, quantity: 1, amount: price }];
  if (random.chance(0.16)) lines.push(product(random));
  if (random.chance(0.06)) {
    lines.push({ label: LOYALTY_DISCOUNT, quantity: 1, amount: -Math.round(price / 10) });
  }
  return purchase(random, options, {
    paidAt: earliest(options.now, plusMinutes(appointment.endsAt, random.integer(0, 9))),
    lines,
    channel: 'inPerson',
    member: options.memberIds.indexOf(appointment.memberId as string),
  });
}

/** A product bought in the shop or online, some days after a visit. */
function productLater(
  random: Random,
  { endsAt }: GeneratedAppointment,
  options: HistoryOptions,
  agenda: Agenda,
): GeneratedPurchase | null {
  const day = addDays(calendarDateOf(endsAt, agenda.timeZone), random.integer(2, 20));
  const online = random.chance(0.5);
  const paidAt = online
    ? agenda.at(day, random.integer(7 * 60, 23 * 60))
    : agenda.at(openDay(day), anySlot(random));
  if (paidAt > options.now) return null;
  return purchase(random, options, {
    paidAt,
    lines: [product(random)],
    channel: online ? 'online' : 'inPerson',
    member: online ? null : random.integer(0, options.memberIds.length - 1),
  });
}

function product(random: Random): PurchaseLine {
  const { name, price } = random.pickSkewed(SALON_PRODUCTS);
  const quantity = random.chance(0.1) ? 2 : 1;
  return { label: name, quantity, amount: price * quantity };
}
