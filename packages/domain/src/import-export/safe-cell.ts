/**
 * Texts that a spreadsheet may run as a formula, also after apostrophes: the characters that OWASP
 * lists under "CSV injection" (https://owasp.org/www-community/attacks/CSV_Injection), with their
 * full-width forms.
 */
const RUNNABLE = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The text, with an apostrophe in front when a spreadsheet would run it. */
export function guardCell(text: string): string {
  return RUNNABLE.test(text) ? `'${text}` : text;
}

/**
 * Reverses `guardCell`. Removes one apostrophe, and only where guarding would have added one: a
 * text that itself begins with apostrophes got another only if what follows could run.
 */
export function unguardCell(text: string): string {
  return text.startsWith("'") && RUNNABLE.test(text) ? text.slice(1) : text;
}
