import { CONDITIONS_MAXIMUM } from '@clientele/contracts/conditions/condition';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowRight,
  IconArrowUp,
  IconCopy,
  IconDotsVertical,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBuilder } from '../../model/builder-context.ts';
import { duplicateNode, moveNode, removeNode } from '../../model/draft-edits.ts';
import { stepNode } from '../../model/draft-places.ts';
import {
  countConditions,
  type DraftGroup,
  type DraftNode,
  fits,
  groupsOf,
  placeOf,
} from '../../model/draft-tree.ts';

const icon = { size: 16, 'aria-hidden': true } as const;

/** Menu of a part: every move that dragging can do, and the other edits. */
export function PartMenu({ node }: { node: DraftNode }) {
  const { t } = useTranslation('segments');
  const { editing, words, carry, focusOn } = useBuilder();
  const { root, edit } = editing;
  const up = stepNode(root, node.id, -1);
  const down = stepNode(root, node.id, 1);
  const others = groupsOf(root).filter(
    ({ group }) => !group.members.some(({ id }) => id === node.id) && fits(root, node, group.id),
  );
  const isFull = countConditions(root) + countConditions(node) > CONDITIONS_MAXIMUM;
  const move = (next: DraftGroup) => {
    edit(() => next);
    carry.speak(words.place(next, node.id));
  };
  const name = words.name(node);
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('builder.menu', { name })}
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp {...icon} />}
          disabled={up === null}
          onClick={() => up && move(up)}
        >
          {t('builder.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown {...icon} />}
          disabled={down === null}
          onClick={() => down && move(down)}
        >
          {t('builder.moveDown')}
        </Menu.Item>
        {others.map(({ group, level }) => (
          <Menu.Item
            key={group.id}
            leftSection={<IconArrowRight {...icon} />}
            onClick={() =>
              move(moveNode(root, node.id, { groupId: group.id, index: group.members.length }))
            }
          >
            {level === 1
              ? t('builder.moveOut')
              : t('builder.moveInto', { group: words.name(group), level })}
          </Menu.Item>
        ))}
        <Menu.Item
          leftSection={<IconCopy {...icon} />}
          disabled={isFull}
          onClick={() => edit((now) => duplicateNode(now, node.id))}
        >
          {t('builder.duplicate')}
        </Menu.Item>
        <Menu.Item
          c="var(--bad)"
          leftSection={<IconTrash {...icon} />}
          onClick={() => {
            focusOn(placeOf(root, node.id)?.groupId ?? '');
            edit((now) => removeNode(now, node.id));
            carry.speak(t('builder.removed', { name }));
          }}
        >
          {t('builder.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
