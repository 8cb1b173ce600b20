import type { Segment, SegmentClient } from '@clientele/contracts/segments/segment';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDotsVertical,
  IconHelpCircle,
  IconPinned,
  IconPinnedOff,
  IconUserMinus,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatMoment } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { usePin } from '../../model/use-pin.tsx';
import classes from './segment-members.module.css';

interface MemberRowProps {
  segment: Segment;
  member: SegmentClient;
  manages: boolean;
  onExplain: () => void;
  /** The client. */
  children: ReactNode;
}

/** A row for one client of the segment: since when, whether pinned by hand, and the actions. */
export function MemberRow({ segment, member, manages, onExplain, children }: MemberRowProps) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const { enteredAt, pin } = member;
  return (
    <div className={classes.row}>
      <div className={classes.client}>{children}</div>
      {segment.kind === 'dynamic' && pin === 'in' && (
        <span className={classes.pinned}>
          <IconPinned size={14} aria-hidden />
          {t('members.pinned')}
        </span>
      )}
      {enteredAt && (
        <span className={classes.since}>
          {t('members.since', {
            date: formatMoment(enteredAt, language, organization.timeZone, 'short'),
          })}
        </span>
      )}
      <MemberMenu segment={segment} member={member} manages={manages} onExplain={onExplain} />
    </div>
  );
}

function MemberMenu({ segment, member, manages, onExplain }: Omit<MemberRowProps, 'children'>) {
  const { t } = useTranslation('segments');
  const { pin: setPin } = usePin();
  const { client, pin } = member;
  const isDynamic = segment.kind === 'dynamic';
  const change = (next: 'out' | null) =>
    setPin({ segmentId: segment.id, client, pin: next, before: pin });
  const icon = { size: 16, 'aria-hidden': true } as const;
  // Membership of a static list is decided by hand only: without the permission there is no action.
  if (!isDynamic && !manages) return null;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('members.menu', { name: client.displayName })}
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isDynamic && (
          <Menu.Item leftSection={<IconHelpCircle {...icon} />} onClick={onExplain}>
            {t('members.why')}
          </Menu.Item>
        )}
        {manages && isDynamic && pin === 'in' && (
          <Menu.Item leftSection={<IconPinnedOff {...icon} />} onClick={() => change(null)}>
            {t('pins.remove')}
          </Menu.Item>
        )}
        {manages && (
          <Menu.Item
            c="var(--bad)"
            leftSection={<IconUserMinus {...icon} />}
            onClick={() => change(isDynamic ? 'out' : null)}
          >
            {t(isDynamic ? 'pins.out' : 'members.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
