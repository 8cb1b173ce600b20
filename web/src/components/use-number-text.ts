/** What a number input reports: a text while it ends in zeros or a sign that may go on. */
export function numberOf(reported: string | number): number | null {
  const number = reported === '' ? Number.NaN : Number(reported);
  return Number.isFinite(number) ? number : null;
}
