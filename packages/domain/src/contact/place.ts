/**
 * Postal code patterns of the countries that our users write to most; codes of other countries are
 * accepted as they are.
 */
const POSTAL_CODE_PATTERNS: Readonly<Record<string, RegExp>> = {
  FR: /^\d{5}$/,
  MC: /^980\d{2}$/,
  GP: /^971\d{2}$/,
  MQ: /^972\d{2}$/,
  GF: /^973\d{2}$/,
  RE: /^974\d{2}$/,
  YT: /^976\d{2}$/,
  BE: /^[1-9]\d{3}$/,
  LU: /^(L-)?\d{4}$/,
  CH: /^[1-9]\d{3}$/,
  DE: /^\d{5}$/,
  ES: /^\d{5}$/,
  IT: /^\d{5}$/,
  PT: /^\d{4}-?\d{3}$/,
  NL: /^[1-9]\d{3} ?[A-Z]{2}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/,
  US: /^\d{5}(-\d{4})?$/,
  CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/,
};
const ANY_POSTAL_CODE = /^[A-Z\d][A-Z\d -]{1,10}$/;

/** Upper case, spaces folded; in France `75 011` is `75011`. Null when it does not fit the country. */
export function parsePostalCode(text: string, country: string): string | null {
  const postalCode = text.trim().toUpperCase().replace(/\s+/g, ' ');
  const code = country === 'FR' ? postalCode.replace(/ /g, '') : postalCode;
  return (POSTAL_CODE_PATTERNS[country] ?? ANY_POSTAL_CODE).test(code) ? code : null;
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether the code is a country of ISO 3166-1. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && regions.of(code) !== undefined;
}

/** Whether the code is a language of ISO 639-1. */
export function isLanguage(code: string): boolean {
  return /^[a-z]{2}$/.test(code) && languages.of(code) !== undefined;
}

/** Whether the name is a time zone of the IANA database. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
