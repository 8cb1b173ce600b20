import {
  type Segment,
  type SegmentStatus,
  type SegmentUse,
  segmentUseSchema,
} from '@clientele/contracts/segments/segment';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { confirmDelete } from '../../../components/confirm.tsx';
import { showUndo } from '../../../components/undo-notification.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { isProblem } from '../../../lib/problem.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useDeleteSegment } from '../api/delete-segment.ts';
import { useMoveSegment } from '../api/move-segment.ts';
import { SegmentUses } from '../components/list/segment-uses.tsx';

/** Actions on a whole segment (archive, restore, delete) with their notifications. */
export function useSegmentActions() {
  const { t } = useTranslation(['segments', 'common']);
  const { organization } = useCurrentOrganization();
  const { mutateAsync: moveSegment } = useMoveSegment(organization.id);
  const { mutateAsync: removeSegment } = useDeleteSegment(organization.id);
  const notifyProblem = useNotifyProblem();
  /**
   * Handles a refusal. A segment that is used elsewhere cannot be archived or deleted: a dialog
   * lists where it is used.
   */
  const refused = (error: unknown) => {
    const uses = usesOf(error);
    if (uses.length === 0) return notifyProblem(error);
    modals.open({
      title: t('segments:inUse.title'),
      children: <SegmentUses uses={uses} onFollow={modals.closeAll} />,
    });
  };
  const move = (segment: Segment, to: SegmentStatus) =>
    void moveSegment({ segment, to }).then((moved) => {
      const { name } = moved;
      const message = t(to === 'archived' ? 'segments:archived' : 'segments:restored', { name });
      if (to === 'active') return notifyDone(message);
      const back = () =>
        void moveSegment({ segment: moved, to: 'active' }).then(
          () => notifyDone(t('segments:restored', { name })),
          notifyProblem,
        );
      showUndo(message, t('common:undo'), back);
    }, refused);
  const remove = (segment: Segment, onRemoved?: () => void) =>
    confirmDelete({
      title: t('segments:deleteTitle', { name: segment.name }),
      text: t('segments:deleteText'),
      confirm: t('segments:menu.delete'),
      onConfirm: () =>
        void removeSegment(segment).then(() => {
          notifyDone(t('segments:deleted', { name: segment.name }));
          onRemoved?.();
        }, refused),
    });
  return { move, remove };
}

function usesOf(error: unknown): SegmentUse[] {
  if (!isProblem(error, 'segment.in_use')) return [];
  return segmentUseSchema.array().safeParse(error.details.uses).data ?? [];
}
