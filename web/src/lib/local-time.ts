/**
 * Reads a time of day as people type it: `14:30`, `14h30`, `14 30`, `1430`, `14h`, `9`. Returns
 * `HH:MM`, or null when there is no such time.
 */
export function parseLocalTime(text: string): string | null {
  const match =
    /^(\d{1,2})\s*(?:[:h.\s]\s*(\d{2})?)?$/i.exec(text.trim()) ??
    /^(\d{1,2})(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
}
