/**
 * Reads what Mantine's number input reports; null when there is no number. It reports a text while
 * the number may still go on, such as `1.50` or a lone minus sign.
 */
export function numberOf(reported: string | number): number | null {
  const number = reported === '' ? Number.NaN : Number(reported);
  return Number.isFinite(number) ? number : null;
}
