import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconDots,
  IconHistory,
  IconLink,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntryActions } from '../../model/use-entry-actions.tsx';

const icon = { size: 16, 'aria-hidden': true } as const;

/** Menu of the actions on an entry. */
export function EntryMenu(props: { entry: Interaction; title: string; actions: EntryActions }) {
  const { entry, title, actions } = props;
  const { t } = useTranslation('interactions');
  const edit = actions.editorOf(entry);
  const byHand = entry.editable;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          aria-label={t('entry.actions', { title })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {entry.trashedAt ? (
          <Menu.Item
            leftSection={<IconArrowBackUp {...icon} />}
            onClick={() => actions.restore(entry)}
          >
            {t('entry.restore')}
          </Menu.Item>
        ) : (
          <>
            {edit && (
              <Menu.Item leftSection={<IconPencil {...icon} />} onClick={edit}>
                {t('entry.edit')}
              </Menu.Item>
            )}
            {byHand && (
              <Menu.Item
                leftSection={entry.pinned ? <IconPinnedOff {...icon} /> : <IconPin {...icon} />}
                onClick={() => actions.pin(entry, !entry.pinned)}
              >
                {t(entry.pinned ? 'entry.unpin' : 'entry.pin')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconLink {...icon} />}
              onClick={() => void actions.copyLink(entry)}
            >
              {t('entry.copyLink')}
            </Menu.Item>
            {isManual(entry) && (
              <Menu.Item
                leftSection={<IconHistory {...icon} />}
                onClick={() => actions.showRevisions(entry)}
              >
                {t('entry.revisions')}
              </Menu.Item>
            )}
            {byHand && (
              <Menu.Item
                c="var(--bad)"
                leftSection={<IconTrash {...icon} />}
                onClick={() => actions.trash(entry)}
              >
                {t('entry.trash')}
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function isManual({ type }: Interaction): boolean {
  return ['note', 'call', 'visit', 'other'].includes(type);
}
