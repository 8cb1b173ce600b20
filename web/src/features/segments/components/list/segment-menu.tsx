import type { Segment } from '@clientele/contracts/segments/segment';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowBackUp,
  IconCopy,
  IconDotsVertical,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useSegmentActions } from '../../model/use-segment-actions.tsx';

const icon = { size: 16, 'aria-hidden': true } as const;

/**
 * Menu of actions on a segment. Criteria that the member does not see in full cannot be edited or
 * copied.
 */
export function SegmentMenu(props: { segment: Segment; onDeleted?: () => void }) {
  const { segment } = props;
  const { t } = useTranslation('segments');
  const { organization } = useCurrentOrganization();
  const { move, remove } = useSegmentActions();
  const base = `/o/${organization.id}/segments`;
  const inUse = segment.status === 'active';
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('menu.label', { name: segment.name })}
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!segment.hidden && inUse && (
          <Menu.Item
            component={Link}
            to={`${base}/${segment.id}/edit`}
            leftSection={<IconPencil {...icon} />}
          >
            {t('menu.edit')}
          </Menu.Item>
        )}
        {!segment.hidden && (
          <Menu.Item
            component={Link}
            to={`${base}/new?from=${segment.id}`}
            leftSection={<IconCopy {...icon} />}
          >
            {t('menu.duplicate')}
          </Menu.Item>
        )}
        {inUse ? (
          <Menu.Item
            leftSection={<IconArchive {...icon} />}
            onClick={() => move(segment, 'archived')}
          >
            {t('menu.archive')}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconArrowBackUp {...icon} />}
            onClick={() => move(segment, 'active')}
          >
            {t('menu.restore')}
          </Menu.Item>
        )}
        <Menu.Item
          c="var(--bad)"
          leftSection={<IconTrash {...icon} />}
          onClick={() => remove(segment, props.onDeleted)}
        >
          {t('menu.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
