import { isCountry, isLanguage } from '../contact/place.ts';
import { foldText } from '../text/fold.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Names of countries in use that no official list has. */
const COUNTRY_ALIASES: Readonly<Record<string, string>> = {
  fra: 'FR',
  f: 'FR',
  'france metropolitaine': 'FR',
  bel: 'BE',
  belgie: 'BE',
  che: 'CH',
  sui: 'CH',
  schweiz: 'CH',
  deu: 'DE',
  deutschland: 'DE',
  esp: 'ES',
  espana: 'ES',
  ita: 'IT',
  italia: 'IT',
  lux: 'LU',
  uk: 'GB',
  gbr: 'GB',
  angleterre: 'GB',
  england: 'GB',
  ecosse: 'GB',
  scotland: 'GB',
  'grande bretagne': 'GB',
  'great britain': 'GB',
  usa: 'US',
  'u s a': 'US',
  'etats unis d amerique': 'US',
  'united states of america': 'US',
  hollande: 'NL',
  holland: 'NL',
  nld: 'NL',
  prt: 'PT',
  can: 'CA',
  'la reunion': 'RE',
};
let countries: Map<string, string> | null = null;
let languages: Map<string, string> | null = null;

/** ISO 3166-1 of a country named in French or English, or by its code; null when unknown. */
export function countryCodeOf(text: string): string | null {
  const trimmed = text.trim();
  const code = trimmed.toUpperCase();
  if (code !== 'UK' && isCountry(code)) return code;
  countries ??= namesOf('region', isCountry, COUNTRY_ALIASES);
  return countries.get(foldText(trimmed)) ?? null;
}

/** ISO 639-1 of a language named in French, English or itself, or by its code; null when unknown. */
export function languageCodeOf(text: string): string | null {
  const trimmed = text.trim();
  const code = /^([a-z]{2})(?:[-_][a-z]{2,4})?$/i.exec(trimmed)?.[1]?.toLowerCase();
  if (code !== undefined && isLanguage(code)) return code;
  languages ??= namesOf('language', isLanguage, { fra: 'fr', fre: 'fr', eng: 'en', deu: 'de' });
  return languages.get(foldText(trimmed)) ?? null;
}

function namesOf(
  type: 'region' | 'language',
  isCode: (code: string) => boolean,
  aliases: Readonly<Record<string, string>>,
): Map<string, string> {
  const names = new Map(Object.entries(aliases));
  const inLanguages = ['fr', 'en'].map((language) => new Intl.DisplayNames([language], { type }));
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const code = type === 'region' ? first + second : (first + second).toLowerCase();
      if (!isCode(code)) continue;
      const own = type === 'language' ? [new Intl.DisplayNames([code], { type })] : [];
      for (const display of [...inLanguages, ...own]) {
        const name = foldText(display.of(code) ?? '');
        if (name !== '' && !names.has(name)) names.set(name, code);
      }
    }
  }
  return names;
}
