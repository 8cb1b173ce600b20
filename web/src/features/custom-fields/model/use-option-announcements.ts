import { localized } from '@clientele/domain/custom-fields/field-types';
import { useTranslation } from 'react-i18next';
import type { DragId } from '../../../lib/drag/drag-types.ts';
import type { SpokenDrag } from '../../../lib/drag/use-spoken-drag.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import type { DraftOption } from './field-draft.ts';

/** Screen reader announcements for dragging an option: which one, and where it is now. */
export function useOptionAnnouncements(options: readonly DraftOption[]): SpokenDrag {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  const at = (id: DragId | undefined) => options.findIndex((option) => option.id === id);
  const nameOf = (id: DragId) => {
    const option = options[at(id)];
    return (option && localized(option.label, language)) || String(at(id) + 1);
  };
  const placed = (done: boolean, active: DragId, over?: DragId) => {
    const name = nameOf(active);
    if (over === undefined) return t('drag.cancelled', { name });
    const place = { name, position: at(over) + 1, count: options.length };
    return t(done ? 'drag.droppedOption' : 'drag.overOption', place);
  };
  return {
    instructions: t('drag.instructions'),
    started: (id) => t('drag.started', { name: nameOf(id) }),
    placed: (id, over, done) => placed(done, id, over),
    cancelled: (id) => t('drag.cancelled', { name: nameOf(id) }),
  };
}
