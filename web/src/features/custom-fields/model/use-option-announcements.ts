import { localized } from '@clientele/domain/custom-fields/field-types';
import type { UniqueIdentifier } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import { useAnnouncements } from '../../../lib/use-announcements.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import type { DraftOption } from './field-draft.ts';

/** Says which option is dragged and where it now is. */
export function useOptionAnnouncements(options: readonly DraftOption[]) {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  const at = (id: UniqueIdentifier | undefined) => options.findIndex((one) => one.id === id);
  const nameOf = (id: UniqueIdentifier) => {
    const option = options[at(id)];
    return (option && localized(option.label, language)) || String(at(id) + 1);
  };
  const placed = (done: boolean, active: UniqueIdentifier, over?: UniqueIdentifier) => {
    const name = nameOf(active);
    if (over === undefined) return t('drag.cancelled', { name });
    const place = { name, position: at(over) + 1, count: options.length };
    return t(done ? 'drag.droppedOption' : 'drag.overOption', place);
  };
  const announcements = useAnnouncements({
    onDragStart: ({ active }) => t('drag.started', { name: nameOf(active.id) }),
    onDragOver: ({ active, over }) => placed(false, active.id, over?.id),
    onDragEnd: ({ active, over }) => placed(true, active.id, over?.id),
    onDragCancel: ({ active }) => t('drag.cancelled', { name: nameOf(active.id) }),
  });
  return { announcements, screenReaderInstructions: { draggable: t('drag.instructions') } };
}
