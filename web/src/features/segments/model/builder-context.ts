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
  /** Id of the part dragged by mouse or finger; null while nothing is dragged. */
  draggedId: string | null;
  /** Moves the focus to a part, once the edit that follows has been rendered. */
  focusOn: (id: string) => void;
  errors: ReadonlyMap<string, PartErrors>;
  /** Worded warnings about each part, by id. */
  warnings: ReadonlyMap<string, string[]>;
}

export const BuilderContext = createContext<Builder | null>(null);

/** The shared state of the builder, for each of its parts. */
export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('Only parts of a tree know its builder.');
  return builder;
}
