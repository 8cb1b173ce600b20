import {
  CONDITION_DEPTH_MAXIMUM,
  CONDITIONS_MAXIMUM,
} from '@clientele/contracts/conditions/condition';
import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconFolderPlus, IconPlus } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupKind, newCondition } from '../../../../entities/condition/filter-field.ts';
import { useBuilder } from '../../model/builder-context.ts';
import { changeKind, insertNode } from '../../model/draft-edits.ts';
import {
  countConditions,
  type DraftGroup,
  type DraftNode,
  isDraftGroup,
  newDraft,
  newGroup,
} from '../../model/draft-tree.ts';
import { BuilderCondition } from './builder-condition.tsx';
import { PartGap } from './part-gap.tsx';
import { PartHandle } from './part-handle.tsx';
import { PartMenu } from './part-menu.tsx';
import { PartNotes } from './part-notes.tsx';
import classes from './segment-builder.module.css';

const KINDS = ['all', 'any', 'none'] as const;

/** A group with its members, and a gap to drop into between any two of them. */
export function BuilderGroup({ group, level }: { group: DraftGroup; level: number }) {
  const { t } = useTranslation(['segments', 'conditions']);
  const { editing, carry, draggedId, words } = useBuilder();
  return (
    <fieldset
      className={classes.group}
      data-level={level}
      data-carried={carry.carriedId === group.id || undefined}
      data-dragged={draggedId === group.id || undefined}
    >
      <legend className={classes.legend}>{words.name(group)}</legend>
      <div className={classes.groupHead}>
        {level > 1 && <PartHandle node={group} />}
        <SegmentedControl
          size="xs"
          fullWidth={false}
          className={classes.kind}
          aria-label={t('conditions:groupKind')}
          data={KINDS.map((value) => ({ value, label: t(`segments:builder.kinds.${value}`) }))}
          value={group.kind}
          onChange={(kind) => editing.edit((root) => changeKind(root, group.id, kind as GroupKind))}
        />
        {level > 1 && <PartMenu node={group} />}
      </div>
      <PartNotes id={group.id} />
      <div className={classes.members}>
        {group.members.map((member, index) => (
          <Fragment key={member.id}>
            <PartGap place={{ groupId: group.id, index }} />
            {isDraftGroup(member) ? (
              <BuilderGroup group={member} level={level + 1} />
            ) : (
              <BuilderCondition node={member} number={index + 1} />
            )}
          </Fragment>
        ))}
        <PartGap place={{ groupId: group.id, index: group.members.length }} />
        {group.members.length === 0 && (
          <p className={classes.empty}>{t('segments:builder.emptyGroup')}</p>
        )}
      </div>
      <AddButtons group={group} level={level} />
    </fieldset>
  );
}

function AddButtons({ group, level }: { group: DraftGroup; level: number }) {
  const { t } = useTranslation('conditions');
  const { fields, editing, focusOn } = useBuilder();
  const [first] = fields;
  const isFull = countConditions(editing.root) >= CONDITIONS_MAXIMUM;
  const add = (condition: DraftNode, node = condition) => {
    focusOn(condition.id);
    editing.edit((root) =>
      insertNode(root, node, { groupId: group.id, index: group.members.length }),
    );
  };
  const addGroup = (condition: DraftNode) => add(condition, newGroup('any', [condition]));
  return (
    <Group gap="xs">
      <Button
        data-focus={group.id}
        size="compact-sm"
        variant="subtle"
        disabled={isFull || !first}
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => first && add(newDraft(newCondition(first)))}
      >
        {t('addCondition')}
      </Button>
      {level < CONDITION_DEPTH_MAXIMUM && (
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={isFull || !first}
          leftSection={<IconFolderPlus size={15} aria-hidden />}
          onClick={() => first && addGroup(newDraft(newCondition(first)))}
        >
          {t('addGroup')}
        </Button>
      )}
    </Group>
  );
}
