import { useTranslation } from 'react-i18next';
import type { FilterField } from '../../../entities/condition/filter-field.ts';
import { findNode } from './draft-tree.ts';
import { usePartWords } from './use-part-words.ts';
import { usePreview } from './use-preview.ts';
import type { SegmentFormState } from './use-segment-form.ts';

/** The preview of the draft as if it were saved now, with the texts around it. */
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
    /** What is missing before anything can be counted; null when nothing is. */
    hint: criteria.isEmpty ? t('preview.empty') : incomplete,
    /** Names the part of the outermost group that a path leads to. */
    stepName: (path: string) => {
      const node = findNode(editing.root, criteria.ids.get(path) ?? '');
      return node ? words.summary(node) : path;
    },
  };
}
