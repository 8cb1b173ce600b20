import type { Segment } from '@clientele/contracts/segments/segment';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../lib/notify.ts';

/**
 * Returns a function that announces that a segment was saved and, where its criteria changed, that
 * its memberships are being updated.
 */
export function useSavedNotice(): (segment: Segment, isRebuilt: boolean) => void {
  const { t } = useTranslation('segments');
  return ({ name }, isRebuilt) =>
    notifyDone(t(isRebuilt ? 'form.savedRebuilding' : 'form.saved', { name }));
}
