import { CONDITIONS_MAXIMUM } from '@clientele/contracts/conditions/condition';
import { ActionIcon, Group, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconGripVertical } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterField } from '../../../../entities/condition/filter-field.ts';
import { DragArea, DragPreview } from '../../../../lib/drag/drag-area.tsx';
import { type Builder, BuilderContext } from '../../model/builder-context.ts';
import { countConditions } from '../../model/draft-tree.ts';
import { MOVE_HINT_ID } from '../../model/part-hint.ts';
import { useCarry } from '../../model/use-carry.ts';
import type { DraftEditing } from '../../model/use-draft-tree.ts';
import { usePartFocus } from '../../model/use-part-focus.ts';
import { usePartWords } from '../../model/use-part-words.ts';
import { useTreeDrag } from '../../model/use-tree-drag.ts';
import { useUndoKeys } from '../../model/use-undo-keys.ts';
import { BuilderGroup } from './builder-group.tsx';
import classes from './segment-builder.module.css';

interface SegmentBuilderProps extends Pick<Builder, 'errors' | 'warnings'> {
  fields: FilterField[];
  editing: DraftEditing;
}

/**
 * Editor for conditions and groups: parts are dragged or carried by keyboard; edits can be undone
 * and redone.
 */
export function SegmentBuilder({ fields, editing, errors, warnings }: SegmentBuilderProps) {
  const { t } = useTranslation('segments');
  const root = useRef<HTMLElement>(null);
  const words = usePartWords(fields);
  const carry = useCarry(editing, words);
  const { draggedId, area } = useTreeDrag(editing, words);
  const focusOn = usePartFocus(root, editing.root);
  useUndoKeys(root, editing);
  const builder = { fields, editing, words, carry, draggedId, focusOn, errors, warnings };
  return (
    <BuilderContext value={builder}>
      <section ref={root} aria-label={t('builder.label')} className={classes.builder}>
        <Toolbar editing={editing} />
        <DragArea {...area}>
          <BuilderGroup group={editing.root} level={1} />
          <DragPreview isInstant>
            {draggedId && (
              <div className={classes.overlay}>
                <IconGripVertical size={18} aria-hidden />
                {words.nameOf(editing.root, draggedId)}
              </div>
            )}
          </DragPreview>
        </DragArea>
        <VisuallyHidden id={MOVE_HINT_ID}>{t('builder.drag.instructions')}</VisuallyHidden>
        <VisuallyHidden role="status">{carry.spoken}</VisuallyHidden>
      </section>
    </BuilderContext>
  );
}

function Toolbar({ editing }: { editing: DraftEditing }) {
  const { t } = useTranslation('segments');
  const count = countConditions(editing.root);
  const action = { variant: 'default', size: 'lg' } as const;
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" c="dimmed">
        {t('builder.count', { count, maximum: CONDITIONS_MAXIMUM })}
      </Text>
      <Group gap={6}>
        <Tooltip label={t('builder.undo')}>
          <ActionIcon
            {...action}
            aria-label={t('builder.undo')}
            disabled={!editing.canUndo}
            onClick={editing.undo}
          >
            <IconArrowBackUp size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('builder.redo')}>
          <ActionIcon
            {...action}
            aria-label={t('builder.redo')}
            disabled={!editing.canRedo}
            onClick={editing.redo}
          >
            <IconArrowForwardUp size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  );
}
