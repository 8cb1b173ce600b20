import { createContext, useContext } from 'react';
import type { FilterField } from '../../../entities/condition/filter-field.ts';
import type { PartErrors } from './part-issues.ts';
import type { useCarry } from './use-carry.ts';
import type { DraftEditing } from './use-draft-tree.ts';
import type { PartWords } from './use-part-words.ts';

export interface Builder {
  fields: FilterField[];
  editing: DraftEditing;
  words: PartWords;
  carry: ReturnType<typeof useCarry>;
  /** The part that is dragged by mouse or finger. */
  draggedId: string | null;
  /** Takes the keyboard to a part, once the edit that follows is there. */
  focusOn: (id: string) => void;
  errors: ReadonlyMap<string, PartErrors>;
  /** What is odd about a part, in words. */
  warnings: ReadonlyMap<string, string[]>;
}

export const BuilderContext = createContext<Builder | null>(null);

/** What every part of the builder works with. */
export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('Only parts of a tree know its builder.');
  return builder;
}
