/** Deliberately plain: one @, something before it, a dotted domain after it, no spaces. */
const EMAIL_PATTERN =
  /^[^\s@<>()[\],;:"\\]+@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;

/** Lower case, trimmed, `mailto:` dropped; null when it cannot be an address. */
export function parseEmail(text: string): string | null {
  const email = text
    .normalize('NFC')
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  const local = email.split('@')[0] ?? '';
  const plausible = email.length <= 254 && local.length <= 64 && !/^\.|\.$|\.\./.test(local);
  return plausible && EMAIL_PATTERN.test(email) ? email : null;
}
