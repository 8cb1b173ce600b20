import type { ConsentState } from '@clientele/contracts/clients/client';
import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import { foldText } from '../text/fold.ts';
import { type Cell, cellText, isBlankCell } from './cell.ts';
import { type CellResult, isPlaceholder, NOTHING, said, unreadable } from './cell-result.ts';

type Words = Pick<ImportReading, 'yesWords' | 'noWords'>;

/** Words for yes and no, unless the settings name others. */
export const YES_WORDS = ['oui', 'o', 'yes', 'y', 'vrai', 'true', 'x', '1', '✓', 'ok', 'on'];
export const NO_WORDS = ['non', 'n', 'no', 'faux', 'false', '0', '✗', 'off'];

const CONSENT_WORDS: Readonly<Record<ConsentState, readonly string[]>> = {
  granted:
    'granted|accorde|accordee|accepte|acceptee|consenti|opt in|optin|subscribed|subscribe|abonne|abonnee|inscrit|inscrite|active|actif|single opt in|double opt in'.split(
      '|',
    ),
  denied:
    'denied|refuse|refusee|opt out|optout|unsubscribed|desabonne|desabonnee|desinscrit|desinscrite|blacklisted|bloque|cleaned|stop|inactive|inactif'.split(
      '|',
    ),
  unknown: 'unknown|inconnu|inconnue|pending|en attente|non renseigne|non demande'.split('|'),
};

/** Reads yes or no, by the words of the file. */
export function yesOrNoReader(words: Words): (cell: Cell) => CellResult<boolean> {
  const index = wordIndex(words);
  return (cell) => {
    if (isBlankCell(cell)) return NOTHING;
    if (typeof cell === 'boolean') return said(cell);
    const answer = index.get(keyOf(cellText(cell)));
    if (answer !== undefined) return said(answer);
    const text = cellText(cell);
    return isPlaceholder(text) ? NOTHING : unreadable('import.yes_or_no_unreadable', text);
  };
}

/** Reads a consent: yes is granted, no is denied, as are the words of mailing software. */
export function consentReader(words: Words): (cell: Cell) => CellResult<ConsentState> {
  const index = wordIndex(words);
  const states = new Map(
    Object.entries(CONSENT_WORDS).flatMap(([state, names]) =>
      names.map((name): [string, ConsentState] => [name, state as ConsentState]),
    ),
  );
  return (cell) => {
    if (isBlankCell(cell)) return NOTHING;
    const text = cellText(cell);
    const answer = typeof cell === 'boolean' ? cell : index.get(keyOf(text));
    if (answer !== undefined) return said(answer ? 'granted' : 'denied');
    const state = states.get(foldText(text));
    if (state !== undefined) return said(state);
    return isPlaceholder(text) ? NOTHING : unreadable('import.yes_or_no_unreadable', text);
  };
}

function wordIndex({ yesWords, noWords }: Words): Map<string, boolean> {
  const entries = [
    ...noWords.map((word): [string, boolean] => [keyOf(word), false]),
    ...yesWords.map((word): [string, boolean] => [keyOf(word), true]),
  ];
  return new Map(entries);
}

/** The folded text, or the text itself for signs such as `✓`, which fold to nothing. */
function keyOf(text: string): string {
  return foldText(text) || text.trim();
}
