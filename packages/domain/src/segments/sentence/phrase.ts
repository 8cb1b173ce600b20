import type { Condition } from '@clientele/contracts/conditions/condition';
import type { HiddenCondition, ShownGroup, ShownNode } from '@clientele/contracts/segments/segment';

/** The structure of a sentence: a tree without empty groups. Each clause completes "Clients …". */
export type Phrase =
  | { kind: 'everyone' }
  | { kind: 'nobody' }
  | { kind: 'clause'; text: string }
  | Joined
  | { kind: 'not'; part: Phrase };

export interface Joined {
  kind: 'and' | 'or';
  parts: Phrase[];
}

const EVERYONE: Phrase = { kind: 'everyone' };
const NOBODY: Phrase = { kind: 'nobody' };

/** The tree as a phrase; `word` words a condition. */
export function phraseOf(
  node: ShownNode,
  word: (leaf: Condition | HiddenCondition) => string,
): Phrase {
  if ('hidden' in node || 'field' in node) return { kind: 'clause', text: word(node) };
  const inner = (members: ShownNode[]) => members.map((member) => phraseOf(member, word));
  return phraseOfGroup(node, inner);
}

function phraseOfGroup(group: ShownGroup, inner: (members: ShownNode[]) => Phrase[]): Phrase {
  if ('all' in group) return joined('and', inner(group.all));
  if ('any' in group) return joined('or', inner(group.any));
  return opposite(joined('or', inner(group.none)));
}

/** Joins phrases; a group within a group of the same kind is flattened. */
export function joined(kind: Joined['kind'], phrases: readonly Phrase[]): Phrase {
  const [neutral, decisive] = kind === 'and' ? [EVERYONE, NOBODY] : [NOBODY, EVERYONE];
  if (phrases.some((phrase) => phrase.kind === decisive.kind)) return decisive;
  const parts = phrases
    .filter((phrase) => phrase.kind !== neutral.kind)
    .flatMap((phrase) => (phrase.kind === kind ? phrase.parts : [phrase]));
  const [first, ...others] = parts;
  if (!first) return neutral;
  return others.length === 0 ? first : { kind, parts };
}

function opposite(phrase: Phrase): Phrase {
  if (phrase.kind === 'everyone') return NOBODY;
  if (phrase.kind === 'nobody') return EVERYONE;
  return phrase.kind === 'not' ? phrase.part : { kind: 'not', part: phrase };
}
