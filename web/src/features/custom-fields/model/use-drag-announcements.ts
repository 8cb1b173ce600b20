import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import { dragged, sectionOf } from './layout-drag.ts';

interface Names {
  field: (path: string) => string;
  section: (section: FieldSection) => string;
}

/** Says, in the reader's language, what a screen reader's user drags and where it now is. */
export function useDragAnnouncements(sections: readonly FieldSection[], names: Names) {
  const { t } = useTranslation('fields');
  const nameOf = (id: UniqueIdentifier) => {
    const thing = dragged(id);
    const section = sectionOf(sections, id);
    return thing.kind === 'section' && section ? names.section(section) : names.field(thing.id);
  };
  const placed = (done: boolean, active: UniqueIdentifier, over: UniqueIdentifier | undefined) => {
    const name = nameOf(active);
    const target = over === undefined ? undefined : sectionOf(sections, over);
    if (!target || over === undefined) return t('drag.cancelled', { name });
    if (dragged(active).kind === 'section') {
      const place = { name, position: sections.indexOf(target) + 1, count: sections.length };
      return t(done ? 'drag.droppedSection' : 'drag.overSection', place);
    }
    const { id, kind } = dragged(over);
    const count = target.fields.includes(dragged(active).id)
      ? target.fields.length
      : target.fields.length + 1;
    const position = kind === 'field' ? target.fields.indexOf(id) + 1 : count;
    const place = { name, position, count, section: names.section(target) };
    return t(done ? 'drag.droppedField' : 'drag.overField', place);
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('drag.started', { name: nameOf(active.id) }),
    onDragOver: ({ active, over }) => placed(false, active.id, over?.id),
    onDragEnd: ({ active, over }) => placed(true, active.id, over?.id),
    onDragCancel: ({ active }) => t('drag.cancelled', { name: nameOf(active.id) }),
  };
  return { announcements, screenReaderInstructions: { draggable: t('drag.instructions') }, placed };
}
