import { IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDragHandle } from '../../../../lib/drag/drag-parts.ts';
import { useBuilder } from '../../model/builder-context.ts';
import type { DraftNode } from '../../model/draft-tree.ts';
import { MOVE_HINT_ID } from '../../model/part-hint.ts';
import classes from './segment-builder.module.css';

/** The handle of a part: dragged with mouse or finger, carried with the keyboard. */
export function PartHandle({ node }: { node: DraftNode }) {
  const { t } = useTranslation('segments');
  const { carry, words } = useBuilder();
  const handle = useDragHandle(node.id);
  return (
    <button
      type="button"
      className={classes.handle}
      aria-label={t('builder.move', { name: words.name(node) })}
      aria-describedby={MOVE_HINT_ID}
      {...handle}
      {...carry.handleProps(node.id)}
    >
      <IconGripVertical size={18} aria-hidden />
    </button>
  );
}
