import type { Random } from '../random.ts';
import { FAMILY_NAMES } from './names.ts';

const TRADES = [
  'Boulangerie',
  'Garage',
  'Cabinet',
  'Atelier',
  'Pharmacie',
  'Librairie',
  'Menuiserie',
  'Fleuriste',
  'Imprimerie',
  'Hôtel',
  'Brasserie',
  'Agence',
  'Établissements',
  'Pépinières',
];
const PLACES = ['du Marché', 'de l’Étoile', 'des Arts', 'du Port', 'Saint-Michel', 'de la Côte'];
const FORMS = ['', '', '', ' SARL', ' SAS', ' & Fils', ' et Associés'];

/** A believable company name, such as `Menuiserie Lefèvre & Fils` or `Brasserie du Port`. */
export function companyName(random: Random): string {
  const trade = random.pick(TRADES);
  const name = random.chance(0.65) ? random.pickSkewed(FAMILY_NAMES) : random.pick(PLACES);
  return `${trade} ${name}${random.pick(FORMS)}`;
}
