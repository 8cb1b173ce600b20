import { foldText } from '../text/fold.ts';
import { type CellResult, said, unreadable } from './cell-result.ts';
import type { RowMember } from './file-row.ts';

/** Finds the member whom a text names, by e-mail, id or name; a name that two share names nobody. */
export function memberReader(members: readonly RowMember[]): (text: string) => CellResult<string> {
  const exact = new Map<string, string>();
  const byName = new Map<string, string | null>();
  for (const { id, email, displayName } of members) {
    exact.set(id, id).set(email.toLowerCase(), id);
    for (const name of new Set([foldText(displayName), sorted(displayName)])) {
      if (name === '') continue;
      const other = byName.get(name);
      byName.set(name, other === undefined || other === id ? id : null);
    }
  }
  return (text) => {
    const written = text.trim();
    const id =
      exact.get(written) ??
      exact.get(written.toLowerCase()) ??
      byName.get(foldText(written)) ??
      byName.get(sorted(written));
    return id ? said(id) : unreadable('member.unknown', text);
  };
}

/** Whichever name comes first. */
function sorted(name: string): string {
  return foldText(name).split(' ').sort().join(' ');
}
