import { useDropPlace } from '../../../../lib/drag/drag-parts.ts';
import { useBuilder } from '../../model/builder-context.ts';
import type { Place } from '../../model/draft-tree.ts';
import { gapId, mayDrop } from '../../model/tree-drag.ts';
import classes from './segment-builder.module.css';

/** The gap between two members; shows where the dragged part would go. */
export function PartGap({ place }: { place: Place }) {
  const { draggedId, editing } = useBuilder();
  const id = gapId(place);
  const { ref, isOver } = useDropPlace(id);
  const open = draggedId !== null && mayDrop(editing.root, draggedId, id);
  return (
    <div
      ref={ref}
      className={classes.gap}
      data-open={open || undefined}
      data-over={(open && isOver) || undefined}
    />
  );
}
