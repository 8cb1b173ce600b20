import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DragId } from '../../../lib/drag/drag-types.ts';
import type { SpokenDrag } from '../../../lib/drag/use-spoken-drag.ts';
import { moveNode } from './draft-edits.ts';
import { gapPlace, nearestGap } from './tree-drag.ts';
import type { DraftEditing } from './use-draft-tree.ts';
import type { PartWords } from './use-part-words.ts';

/** Dragging parts by mouse or finger; moving them by keyboard is in `useCarry`. */
export function useTreeDrag({ root, edit }: DraftEditing, words: PartWords) {
  const { t } = useTranslation('segments');
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const name = (id: DragId) => words.nameOf(root, String(id));
  const spoken: SpokenDrag = {
    instructions: t('builder.drag.instructions'),
    started: (id) => t('builder.drag.started', { name: name(id) }),
    placed: (id, over, done) => {
      if (!done) return undefined;
      const next = over === undefined ? root : moveNode(root, String(id), gapPlace(over));
      return t('builder.drag.dropped', { place: words.place(next, String(id)) });
    },
    cancelled: (id) => t('builder.drag.cancelled', { name: name(id) }),
  };
  const area = {
    words: spoken,
    findDrop: nearestGap(root),
    keyboardSteps: null,
    onStart: (id: DragId) => setDraggedId(String(id)),
    onDrop: (id: DragId, over: DragId | null) => {
      setDraggedId(null);
      if (over !== null) edit((now) => moveNode(now, String(id), gapPlace(over)));
    },
    onCancel: () => setDraggedId(null),
  };
  return { draggedId, area };
}
