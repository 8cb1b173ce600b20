import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { nameOf } from './format.ts';

const COUNTRIES =
  'AD AE AR AT AU BE BF BG BI BJ BR CA CD CF CG CH CI CL CM CN CO CV CY CZ DE DJ DK DO DZ EE EG ES FI FR GA GB GF GN GP GR GW HR HT HU IE IL IN IS IT JP KE KM KR LB LI LT LU LV MA MC MD MG ML MQ MR MT MU MX MY NC NE NG NL NO NZ PE PF PH PL PM PT RE RO RS RU RW SC SE SG SI SK SM SN SY TD TG TH TN TR TW UA US UY VA VE VN YT ZA';
const LANGUAGES =
  'ar bg cs da de el en es et fi fr he hr hu it ja ko lt lv nl no pl pt ro ru sk sl sr sv tr uk vi zh';

export const CURRENCIES = ['EUR', 'CHF', 'GBP', 'USD', 'CAD', 'XOF', 'XPF', 'MAD', 'TND'];

/** Countries sorted by name, with France and French-speaking neighbours first. */
export function countryOptions(language: InterfaceLanguage) {
  return options('region', COUNTRIES, ['FR', 'BE', 'CH', 'LU', 'CA', 'GB'], language);
}

export function languageOptions(language: InterfaceLanguage) {
  return options('language', LANGUAGES, ['fr', 'en'], language);
}

function options(
  type: 'region' | 'language',
  codes: string,
  first: string[],
  language: InterfaceLanguage,
) {
  const choices = codes
    .split(' ')
    .map((value) => ({ value, label: nameOf(type, value, language) }));
  const rank = ({ value }: { value: string }) =>
    first.includes(value) ? first.indexOf(value) : first.length;
  return choices.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, language));
}
