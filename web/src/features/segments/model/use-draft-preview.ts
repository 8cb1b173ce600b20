import { useTranslation } from 'react-i18next';
import type { FilterField } from '../../../entities/condition/filter-field.ts';
import { findNode } from './draft-tree.ts';
import { usePartWords } from './use-part-words.ts';
import { usePreview } from './use-preview.ts';
import type { SegmentFormState } from './use-segment-form.ts';

/** Who would belong if the draft were saved now, and the words around it. */
export function useDraftPreview(
  { criteria, editing }: SegmentFormState,
  fields: FilterField[],
  segmentId: string | undefined,
) {
  const { t } = useTranslation('segments');
  const words = usePartWords(fields);
  const preview = usePreview(criteria.complete && { criteria: criteria.complete, segmentId });
  const incomplete = criteria.complete ? null : t('preview.incomplete');
  return {
    preview,
    /** What is to be done before anything can be counted; null where nothing is. */
    hint: criteria.isEmpty ? t('preview.empty') : incomplete,
    /** Names the member of the outermost group that a path leads to. */
    stepName: (path: string) => {
      const node = findNode(editing.root, criteria.ids.get(path) ?? '');
      return node ? words.summary(node) : path;
    },
  };
}
