import { useTranslation } from 'react-i18next';
import type { DragId } from '../../../lib/drag/drag-types.ts';
import type { SpokenDrag } from '../../../lib/drag/use-spoken-drag.ts';

/** Screen reader announcements for dragging a column: which one, and where it is now. */
export function useColumnAnnouncements(
  chosen: readonly string[],
  label: (key: string) => string,
): SpokenDrag {
  const { t } = useTranslation('exports');
  const placed = (done: boolean, active: DragId, over?: DragId) => {
    const name = label(String(active));
    if (over === undefined) return t('drag.cancelled', { name });
    const place = { name, position: chosen.indexOf(String(over)) + 1, count: chosen.length };
    return t(done ? 'drag.dropped' : 'drag.over', place);
  };
  return {
    instructions: t('drag.instructions'),
    started: (id) => t('drag.started', { name: label(String(id)) }),
    placed: (id, over, done) => placed(done, id, over),
    cancelled: (id) => t('drag.cancelled', { name: label(String(id)) }),
  };
}
