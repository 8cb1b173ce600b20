import type { BulkEditAction } from '@clientele/contracts/clients/bulk-edit';
import { customPath } from '@clientele/domain/custom-fields/field-types';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../../entities/field/use-wording.ts';
import { useSegmentNames } from '../../../entities/segment/segment-names.ts';

/**
 * Returns a function that words a bulk edit in a few words, with the name of its field or segment.
 */
export function useActionWords(action?: BulkEditAction): (action: BulkEditAction) => string {
  const { t } = useTranslation('clients');
  const wording = useWording();
  const segments = useSegmentNames(action?.type === 'pin');
  return (action) => {
    if (action.type === 'pin') {
      const named = segments.find(({ id }) => id === action.segmentId);
      const segment = named?.name ?? t('bulk.someSegment');
      return t(`bulk.pins.${action.pin ?? 'none'}`, { segment });
    }
    if (action.type !== 'setField') return t(`bulk.${action.type}`);
    const path = customPath(action.field);
    const field = wording.knows(path) ? wording.label(path) : action.field;
    return t('bulk.setFieldOf', { field });
  };
}
