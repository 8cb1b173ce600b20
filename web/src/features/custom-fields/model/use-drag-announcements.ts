import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { useTranslation } from 'react-i18next';
import type { DragId } from '../../../lib/drag/drag-types.ts';
import type { SpokenDrag } from '../../../lib/drag/use-spoken-drag.ts';
import { dragged, dropped, sectionOf } from './layout-drag.ts';

interface Names {
  field: (path: string) => string;
  section: (section: FieldSection) => string;
}

/** Screen reader announcements for dragging fields and sections, in the reader's language. */
export function useDragAnnouncements(sections: readonly FieldSection[], names: Names): SpokenDrag {
  const { t } = useTranslation('fields');
  const nameOf = (id: DragId) => {
    const item = dragged(id);
    const section = sectionOf(sections, id);
    return item.kind === 'section' && section ? names.section(section) : names.field(item.id);
  };
  /** Announces where the item was dropped (`done`) or would be if dropped now. */
  const placed = (done: boolean, active: DragId, over: DragId | undefined) => {
    const name = nameOf(active);
    if (over === undefined) return t('drag.cancelled', { name });
    const next = dropped(sections, active, over);
    const section = sectionOf(next, active);
    if (!section) return t('drag.cancelled', { name });
    if (dragged(active).kind === 'section') {
      const place = { name, position: next.indexOf(section) + 1, count: next.length };
      return t(done ? 'drag.droppedSection' : 'drag.overSection', place);
    }
    const position = section.fields.indexOf(dragged(active).id) + 1;
    const place = { name, position, count: section.fields.length, section: names.section(section) };
    return t(done ? 'drag.droppedField' : 'drag.overField', place);
  };
  return {
    instructions: t('drag.instructions'),
    started: (id) => t('drag.started', { name: nameOf(id) }),
    placed: (id, over, done) => placed(done, id, over),
    cancelled: (id) => t('drag.cancelled', { name: nameOf(id) }),
  };
}
