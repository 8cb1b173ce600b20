import type { SegmentKind } from '@clientele/contracts/segments/segment';
import { IconHandFinger, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './segment-list.module.css';

/** Badge for the kind of a segment: kept up to date by criteria (dynamic) or by hand (static). */
export function KindBadge({ kind }: { kind: SegmentKind }) {
  const { t } = useTranslation('segments');
  const Icon = kind === 'dynamic' ? IconRefresh : IconHandFinger;
  return (
    <span className={classes.kind} data-kind={kind}>
      <Icon size={13} aria-hidden />
      {t(`kinds.${kind}`)}
    </span>
  );
}
