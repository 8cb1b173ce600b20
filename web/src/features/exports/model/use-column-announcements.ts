import type { UniqueIdentifier } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import { useAnnouncements } from '../../../lib/use-announcements.ts';

/** Says which column is dragged and where it now is. */
export function useColumnAnnouncements(chosen: readonly string[], label: (key: string) => string) {
  const { t } = useTranslation('exports');
  const placed = (done: boolean, active: UniqueIdentifier, over?: UniqueIdentifier) => {
    const name = label(String(active));
    if (over === undefined) return t('drag.cancelled', { name });
    const place = { name, position: chosen.indexOf(String(over)) + 1, count: chosen.length };
    return t(done ? 'drag.dropped' : 'drag.over', place);
  };
  const announcements = useAnnouncements({
    onDragStart: ({ active }) => t('drag.started', { name: label(String(active.id)) }),
    onDragOver: ({ active, over }) => placed(false, active.id, over?.id),
    onDragEnd: ({ active, over }) => placed(true, active.id, over?.id),
    onDragCancel: ({ active }) => t('drag.cancelled', { name: label(String(active.id)) }),
  });
  return { announcements, screenReaderInstructions: { draggable: t('drag.instructions') } };
}
