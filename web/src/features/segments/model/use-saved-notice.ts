import type { Segment } from '@clientele/contracts/segments/segment';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../lib/notify.ts';

/** Says that a segment is saved and, where its criteria changed, that members follow. */
export function useSavedNotice(): (segment: Segment, isRebuilt: boolean) => void {
  const { t } = useTranslation('segments');
  return ({ name }, isRebuilt) =>
    notifyDone(t(isRebuilt ? 'form.savedRebuilding' : 'form.saved', { name }));
}
