import type { PackId } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import { addDays } from '@clientele/domain/time/calendar';
import { Random } from '../random.ts';

const FORMULAS = [
  'Majirel 6.34 (30 g) + 7.43 (15 g), oxydant 20 vol., 35 minutes.',
  'Balayage californien, poudre + 30 vol., patine 9.12 pendant 10 minutes.',
  'Inoa 5.3, mèche à mèche sur les racines, 45 minutes.',
  'Végétal châtain clair, pose 1 h 30 sous chaleur douce.',
];
const ALLERGIES = [
  'Réaction à la PPD en 2023 : uniquement coloration végétale.',
  'Cuir chevelu irrité par l’ammoniaque.',
  'Allergie au latex : gants nitrile.',
];
const STYLISTS = ['Lucas', 'Anne-Sophie', 'Karim'];
const NOTES = [
  'Aime le calme, éviter la musique forte.',
  'Vient avec sa fille, prévoir deux fauteuils.',
  'Toujours pressée le samedi.',
];

/** Values of a demo client for the fields of a sector pack; most clients leave many empty. */
export function generateCustomValues(
  pack: PackId,
  seed: string | number,
  index: number,
  today: string,
): CustomValues {
  const random = new Random(seed, index, 'custom');
  if (pack === 'salon') return salonValues(random, index, today);
  return pack === 'association' ? associationValues(random, index, today) : {};
}

function salonValues(random: Random, index: number, today: string): CustomValues {
  const tested = random.chance(0.3);
  const some = <Value>(probability: number, value: () => Value) =>
    random.chance(probability) ? value() : null;
  return {
    hair_type: some(0.7, () =>
      random.pickWeighted([
        ['straight', 40],
        ['wavy', 30],
        ['curly', 20],
        ['coily', 10],
      ]),
    ),
    hair_condition: some(0.4, () => ['fine', 'dry', 'coloured'].filter(() => random.chance(0.5))),
    colour_formula: some(0.3, () => random.pick(FORMULAS)),
    next_visit_weeks: some(0.5, () => random.pick([4, 5, 6, 8, 10, 12])),
    patch_test_done: tested ? true : some(0.3, () => false),
    patch_test_date: tested ? addDays(today, -random.integer(1, 700)) : null,
    salon_allergies: some(0.06, () => random.pick(ALLERGIES)),
    favourite_stylist: some(0.4, () => random.pick(STYLISTS)),
    favourite_drink: some(0.35, () => random.pickSkewed(['coffee', 'tea', 'water', 'nothing'])),
    loyalty_card: some(0.25, () => `CF-${String(index + 1).padStart(5, '0')}`),
    salon_notes: some(0.12, () => random.pick(NOTES)),
  };
}

function associationValues(random: Random, index: number, today: string): CustomValues {
  const volunteer = random.chance(0.35);
  const type = random.pickSkewed(['individual', 'family', 'reduced', 'benefactor', 'honorary']);
  const fee = { individual: 2_500, family: 4_000, reduced: 1_200, benefactor: 10_000 }[type] ?? 0;
  const sample = (list: readonly string[]) => list.filter(() => random.chance(0.35));
  return {
    membership_number: `A-${String(index + 1).padStart(4, '0')}`,
    membership_type: type,
    joined_on: addDays(today, -random.integer(10, 4_000)),
    membership_fee: fee,
    fee_paid_until: addDays(today, random.integer(-120, 330)),
    image_rights: random.chance(0.8),
    volunteer,
    skills: volunteer ? sample(['welcome', 'cooking', 'handiwork', 'driving', 'computing']) : null,
    availability: volunteer ? sample(['weekdays', 'evenings', 'weekends']) : null,
  };
}
