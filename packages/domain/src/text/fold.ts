/** Letters that Unicode does not decompose, as people without the key type them. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * The form in which text is compared, sorted and searched: no accents, lower case, and one space in
 * place of anything but letters and digits. `"Jean-Philippe Œdipe"` → `"jean philippe oedipe"`.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđðþı]/g, (letter) => SPELLED_OUT[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded words of a text, in order. */
export function foldedWords(text: string | null | undefined): string[] {
  const folded = foldText(text ?? '');
  return folded === '' ? [] : folded.split(' ');
}

/**
 * Cleans a text to one line: composed letters, single spaces, no invisible characters. Only joiners
 * within words and emoji stay, between visible characters.
 */
export function cleanText(text: string): string {
  const cleaned = text
    .normalize('NFC')
    .toWellFormed()
    .replace(/(?!\u200c|\u200d)\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    .trim();
  return cleaned.replace(/\u200c|\u200d/gu, '') === '' ? '' : cleaned;
}

/** As `cleanText`; null for an empty text. */
export function cleanTextOrNull(text: string | null | undefined): string | null {
  const cleaned = cleanText(text ?? '');
  return cleaned === '' ? null : cleaned;
}
