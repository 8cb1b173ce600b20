import type { InterfaceLanguage } from '@clientele/contracts/primitives';

const DECIMAL_SIGN: Record<InterfaceLanguage, string> = { fr: ',', en: '.' };

/** How a number is typed: in which language, and with how many digits after the decimal sign. */
export interface NumberStyle {
  language: InterfaceLanguage;
  decimals: number;
  /** How many stored units make one typed unit: 100 for an amount stored in cents. */
  factor: number;
}

/**
 * Reads a typed text as a number in its stored unit; null for an empty text. A text that could mean
 * two amounts, such as `1,234.50` in French or `12,50` in English, is returned unchanged rather
 * than guessed at. `grouped` says that the commas of an English number were inserted by the input,
 * so they only separate thousands.
 */
export function readNumber(
  text: string,
  { language, decimals, factor }: NumberStyle,
  grouped = false,
): number | string | null {
  const typed = text.replace(/\s/g, '').replace(/^[\u2212\u2013]/, '-');
  if (typed === '') return null;
  const plain = language === 'fr' ? typed.replace(',', '.') : withoutCommas(typed, grouped);
  const match = /^-?(?:\d+\.?|\d*\.(\d+))$/.exec(plain);
  if (!match) return text;
  const fraction = match[1] ?? '';
  const number = Number(plain);
  if (fraction.length > decimals) {
    // Too many decimals are normally left to validation, which sees the number only. It could not
    // notice superfluous zeros, nor the decimals of an amount, which is rounded to its stored unit:
    // these are returned as text, so that they are refused.
    const isExact = Number(number.toFixed(Math.min(decimals, 100))) === number;
    if (isExact || factor !== 1) return text;
  }
  return factor === 1 ? number : Math.round(number * factor);
}

/** Writes a stored number in the reader's language, with all its decimals. */
export function writeNumber(value: number, { language, factor }: NumberStyle): string {
  // These locales are those of all other numbers on the pages; `readNumber` also accepts their
  // spaces and minus signs.
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: 20,
  }).format(value / factor);
}

/** Groups a typed number by thousands, and keeps the zeros typed at its end. */
export function rewriteNumber(text: string, value: number, style: NumberStyle): string {
  const integerPart = writeNumber(Math.trunc(value / style.factor), { ...style, factor: 1 });
  const typed = text.replace(/\s/g, '');
  const sign = style.language === 'fr' ? /[.,](\d+)$/ : /\.(\d+)$/;
  const digits = sign.exec(typed)?.[1] ?? '';
  const minus = value < 0 && !integerPart.startsWith('-') ? '-' : '';
  return `${minus}${integerPart}${digits && DECIMAL_SIGN[style.language]}${digits}`;
}

/** Counts the commas, which separate thousands in English. */
export function commasOf(text: string): number {
  return text.split(',').length - 1;
}

/** Removes the commas of an English text where they stand between thousands. */
function withoutCommas(text: string, grouped: boolean): string {
  const isGrouping = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text);
  return isGrouping || grouped ? text.replaceAll(',', '') : text;
}
