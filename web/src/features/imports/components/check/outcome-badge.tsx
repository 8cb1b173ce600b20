import type { RowOutcome } from '@clientele/contracts/import-export/import-row';
import {
  IconCircleMinus,
  IconCirclePlus,
  IconCircleX,
  IconCopy,
  IconPencil,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './outcome-badge.module.css';

const ICONS = {
  created: IconCirclePlus,
  updated: IconPencil,
  unchanged: IconCircleMinus,
  duplicate: IconCopy,
  rejected: IconCircleX,
} as const;

export function OutcomeBadge({ outcome }: { outcome: RowOutcome }) {
  const { t } = useTranslation('imports');
  const Mark = ICONS[outcome];
  return (
    <span className={classes.badge} data-outcome={outcome}>
      <Mark size={15} stroke={2} aria-hidden />
      {t(`badges.${outcome}`)}
    </span>
  );
}
