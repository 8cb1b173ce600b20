import type { InterfaceLanguage } from '@clientele/contracts/primitives';

const DECIMAL_SIGN: Record<InterfaceLanguage, string> = { fr: ',', en: '.' };

/** How a number is typed: in which language, and with how many digits after the decimal sign. */
export interface NumberStyle {
  language: InterfaceLanguage;
  decimals: number;
  /** How many of the stored unit make one of the typed: 100 cents. */
  factor: number;
}

/**
 * The stored number that a text means, null of an empty one. A text that could mean two amounts,
 * such as `1,234.50` in French or `12,50` in English, comes back as it is: nobody guesses amounts.
 * `grouped` says that the commas of an English number were set here, and separate nothing any more.
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
    // The check says how many digits there may be; of an amount, and of zeros, it could not.
    const isExact = Number(number.toFixed(Math.min(decimals, 100))) === number;
    if (isExact || factor !== 1) return text;
  }
  return factor === 1 ? number : Math.round(number * factor);
}

/** A stored number as people write it, with all its decimals. */
export function writeNumber(value: number, { language, factor }: NumberStyle): string {
  // In the locales of other numbers; their spaces and minus signs are read here as well.
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: 20,
  }).format(value / factor);
}

/** What was typed, grouped by thousands; the zeros at its end stay. */
export function rewriteNumber(text: string, value: number, style: NumberStyle): string {
  const whole = writeNumber(Math.trunc(value / style.factor), { ...style, factor: 1 });
  const typed = text.replace(/\s/g, '');
  const sign = style.language === 'fr' ? /[.,](\d+)$/ : /\.(\d+)$/;
  const digits = sign.exec(typed)?.[1] ?? '';
  const minus = value < 0 && !whole.startsWith('-') ? '-' : '';
  return `${minus}${whole}${digits && DECIMAL_SIGN[style.language]}${digits}`;
}

/** How many commas there are, which separate thousands in English. */
export function commasOf(text: string): number {
  return text.split(',').length - 1;
}

/** In English without the commas, where they stand between thousands. */
function withoutCommas(text: string, grouped: boolean): string {
  const isGrouping = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text);
  return isGrouping || grouped ? text.replaceAll(',', '') : text;
}
