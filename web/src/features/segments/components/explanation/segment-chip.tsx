import type { ClientSegment } from '@clientele/contracts/segments/segment';
import { VisuallyHidden } from '@mantine/core';
import { IconLock, IconPinned, IconPinnedOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './client-segments.module.css';

/** A segment by name and how the client relates to it; opens the explanation. */
export function SegmentChip(props: { entry: ClientSegment; onExplain: () => void }) {
  const { segment, member, pin } = props.entry;
  const { t } = useTranslation('segments');
  const icon = { size: 14, 'aria-hidden': true } as const;
  const isDynamic = segment.kind === 'dynamic';
  return (
    <button type="button" className={classes.chip} data-member={member} onClick={props.onExplain}>
      {segment.hidden && <IconLock {...icon} />}
      {isDynamic && pin === 'in' && <IconPinned {...icon} />}
      {isDynamic && pin === 'out' && <IconPinnedOff {...icon} />}
      {segment.name}
      <VisuallyHidden>
        {pin && isDynamic ? `, ${t(`pins.state.${pin}`)}, ` : ', '}
        {t(member ? 'client.whyIn' : 'client.whyOut')}
      </VisuallyHidden>
    </button>
  );
}
