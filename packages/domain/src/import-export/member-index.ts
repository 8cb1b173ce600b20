import { foldText } from '../text/fold.ts';
import { type CellResult, said, unreadable } from './cell-result.ts';
import type { RowMember } from './file-row.ts';

/**
 * Finds the member whom a text names, by e-mail, id or name; a name that two members share finds
 * nobody.
 */
export function memberReader(members: readonly RowMember[]): (text: string) => CellResult<string> {
  const exact = new Map<string, string>();
  const byName = new Map<string, string | null>();
  for (const { id, email, displayName } of members) {
    exact.set(id, id).set(email.toLowerCase(), id);
    for (const name of new Set([foldText(displayName), sorted(displayName)])) {
      if (name === '') continue;
      const existing = byName.get(name);
      byName.set(name, existing === undefined || existing === id ? id : null);
    }
  }
  return (text) => {
    const trimmed = text.trim();
    const id =
      exact.get(trimmed) ??
      exact.get(trimmed.toLowerCase()) ??
      byName.get(foldText(trimmed)) ??
      byName.get(sorted(trimmed));
    return id ? said(id) : unreadable('member.unknown', text);
  };
}

/**
 * The words of a name in alphabetical order, so that the order of first and last name does not
 * matter.
 */
function sorted(name: string): string {
  return foldText(name).split(' ').sort().join(' ');
}
