import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

/**
 * Reads a phone number as people of the country write it (`06 12.34.56.78`, `+33 (0)6…`, `0033…`).
 * Returns E.164, or null when it cannot be a number.
 */
export function parsePhone(text: string, country: string): string | null {
  const typed = text
    .replace(/\(0\)/g, '')
    .replace(/[^\d+()\-./\s]/g, 'x')
    .replace(/^\s*00/, '+');
  if (/x/.test(typed)) return null;
  const number = parsePhoneNumberFromString(typed, homeCountry(country));
  return number?.isValid() ? number.number : null;
}

/**
 * A number for display, national within `country` and international otherwise: `06 12 34 56 78`,
 * `+32 470 12 34 56`.
 */
export function formatPhone(e164: string, country: string): string {
  const home = homeCountry(country);
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  const isHome = number.countryCallingCode === getCountryCallingCode(home);
  return isHome ? number.formatNational() : number.formatInternational();
}

/** The digits dialled inside the number's own country: `0612345678`. */
export function nationalDigits(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  return (number ? number.formatNational() : e164).replace(/\D/g, '');
}

function homeCountry(country: string): CountryCode {
  return isSupportedCountry(country) ? country : 'FR';
}
