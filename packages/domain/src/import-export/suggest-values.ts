import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import type { ColumnMapping } from '@clientele/contracts/import-export/import-settings';
import { foldText } from '../text/fold.ts';
import { ChoiceIndex } from './choice-words.ts';
import type { ImportTarget } from './import-target.ts';
import { splitList } from './list-text.ts';
import { YES_WORDS } from './yes-or-no.ts';

/** Suggests the option that each sample stands for, when it does not name one itself. */
export function suggestValues(
  target: ImportTarget,
  column: Pick<ImportColumn, 'samples'>,
  refuses: boolean,
): ColumnMapping['values'] {
  if (target.kind === 'consent') return refuses ? REFUSALS : [];
  if (target.kind !== 'choice') return [];
  const index = new ChoiceIndex(target.options);
  return column.samples.flatMap((sample) => {
    if (index.find(sample) !== null) return [];
    const key = beginningOf(target, sample);
    return key === null ? [] : [{ from: sample.slice(0, 200), to: key }];
  });
}

/**
 * For columns about refusal: yes means denied, and no means unknown, since a person who was not
 * asked did not agree.
 */
const REFUSALS: ColumnMapping['values'] = [
  ...[...YES_WORDS, 'blacklisted', 'unsubscribed'].map((from) => ({ from, to: 'denied' })),
  ...['non', 'no', 'n', '0', 'false', 'faux'].map((from) => ({ from, to: '' })),
];

/**
 * The only option that begins with the sample, or with which the sample begins: "F" for "Femme".
 */
function beginningOf(target: ImportTarget, sample: string): string | null {
  const text = foldText(splitList(sample)[0] ?? '');
  if (text === '') return null;
  const matches = target.options.filter(({ labels }) =>
    labels.some((label) => {
      const name = foldText(label);
      return name !== '' && (name.startsWith(text) || text.startsWith(`${name} `));
    }),
  );
  return matches.length === 1 ? (matches[0]?.key ?? null) : null;
}
