import type { BulkEditAction } from '@clientele/contracts/clients/bulk-edit';
import { customPath } from '@clientele/domain/custom-fields/field-types';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../../components/wording/use-wording.ts';

/** What a bulk edit does, in a few words; that of a field names it. */
export function useActionWords(): (action: BulkEditAction) => string {
  const { t } = useTranslation('clients');
  const wording = useWording();
  return (action) => {
    if (action.type !== 'setField') return t(`bulk.${action.type}`);
    const path = customPath(action.field);
    const field = wording.knows(path) ? wording.label(path) : action.field;
    return t('bulk.setFieldOf', { field });
  };
}
