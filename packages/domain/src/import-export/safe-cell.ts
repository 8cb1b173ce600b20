/**
 * What a spreadsheet takes for the beginning of a formula, after any number of apostrophes: the
 * signs that OWASP names under "CSV injection", their full-width twins included.
 */
const RUNNABLE = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text as a spreadsheet may open it: what it would run gets an apostrophe in front. */
export function guardCell(text: string): string {
  return RUNNABLE.test(text) ? `'${text}` : text;
}

/**
 * The text that was guarded. One apostrophe goes, and only where guarding puts one: a text that
 * began with apostrophes itself got one more if what follows could run, and none otherwise.
 */
export function unguardCell(text: string): string {
  return text.startsWith("'") && RUNNABLE.test(text) ? text.slice(1) : text;
}
