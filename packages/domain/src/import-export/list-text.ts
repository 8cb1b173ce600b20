const SEPARATORS = /[,;|\n]/;
/** Texts that would be read differently without quotes. */
const NEEDS_QUOTES = /[,;|\n"]|:::|^\s|\s$|^$|^\* /;

/** Writes several texts into one cell; texts with a separator are quoted. */
export function joinList(texts: readonly string[]): string {
  return texts
    .map((text) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join('; ');
}

/**
 * Reads the texts of a list in one cell, separated by commas, semicolons, bars or line breaks;
 * blank ones are left out.
 */
export function splitList(text: string): string[] {
  if (!text.includes('"')) return text.split(SEPARATORS).map(trimmed).filter(Boolean);
  const items: string[] = [];
  let rest = text.trimStart();
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"\s*(?:[,;|\n]|$)/.exec(rest);
    const bare = quoted ? null : /^[^,;|\n]*/.exec(rest);
    const item = quoted ? (quoted[1] as string).replaceAll('""', '"') : (bare?.[0] ?? '').trim();
    if (item !== '') items.push(item);
    const length = quoted ? quoted[0].length : (bare?.[0].length ?? 0) + 1;
    rest = rest.slice(length).trimStart();
  }
  return items;
}

function trimmed(text: string): string {
  return text.trim();
}
