/** Letters that Unicode does not decompose, as people type them without the special key. */
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
 * The form in which text is compared, sorted and searched: no accents, lower case, every run of
 * anything but letters and digits one space. `"Jean-Philippe Œdipe"` → `"jean philippe oedipe"`.
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
 * One line of text as people meant it: composed letters, single spaces, nothing invisible. Only
 * the joiners within words and emoji stay, where there is something to see beside them.
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

/** As `cleanText`, with nothing for an empty text. */
export function cleanTextOrNull(text: string | null | undefined): string | null {
  const cleaned = cleanText(text ?? '');
  return cleaned === '' ? null : cleaned;
}
