import { useTranslation } from 'react-i18next';
import type { FilterField } from '../../../components/condition-builder/filter-field.ts';
import { findNode } from '../model/draft-tree.ts';
import { usePartWords } from '../model/use-part-words.ts';
import { usePreview } from '../model/use-preview.ts';
import type { SegmentFormState } from '../model/use-segment-form.ts';
import { SegmentPreview } from './segment-preview.tsx';

interface DraftPreviewProps {
  form: SegmentFormState;
  fields: FilterField[];
  segmentId: string | undefined;
}

/** Who would belong if the draft were saved now. */
export function DraftPreview({ form, fields, segmentId }: DraftPreviewProps) {
  const { t } = useTranslation('segments');
  const { criteria, editing } = form;
  const words = usePartWords(fields);
  const preview = usePreview(criteria.complete && { criteria: criteria.complete, segmentId });
  const hint = criteria.isEmpty
    ? t('preview.empty')
    : criteria.complete
      ? null
      : t('preview.incomplete');
  const stepName = (path: string) => {
    const node = findNode(editing.root, criteria.ids.get(path) ?? '');
    return node ? words.name(node) : path;
  };
  return <SegmentPreview preview={preview} hint={hint} stepName={stepName} />;
}
