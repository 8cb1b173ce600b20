import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showUndo } from '../../../components/undo-notification.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyFailure } from '../../../lib/notify.ts';
import { isProblem } from '../../../lib/problem.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useUpdateLayout } from '../api/arrange-fields.ts';

const READING_MILLISECONDS = 8_000;

/**
 * Returns a handler of failures: says that a colleague changed the layout first, or what the server
 * answered.
 */
export function useArrangeFailure(): (error: unknown) => void {
  const { t } = useTranslation('fields');
  const notifyProblem = useNotifyProblem();
  return (error) => {
    if (isProblem(error, 'precondition.failed')) {
      notifyFailure(t('layout.conflict'), t('layout.conflictText'), READING_MILLISECONDS);
    } else {
      notifyProblem(error);
    }
  };
}

/** Saves a new arrangement of the sections at once, and offers to undo it. */
export function useArrange(current: FieldSection[]) {
  const { t } = useTranslation(['fields', 'common']);
  const { organization } = useCurrentOrganization();
  const update = useUpdateLayout(organization.id);
  const onError = useArrangeFailure();
  const notice = useRef<string | null>(null);
  return (sections: FieldSection[], message: string = t('fields:layout.moved')) => {
    // Only one undo offer at a time: an older one would also revert the changes made since.
    const close = () => {
      if (notice.current !== null) notifications.hide(notice.current);
      notice.current = null;
    };
    close();
    update.mutate(sections, {
      onError,
      onSuccess: () => {
        close();
        notice.current = showUndo(message, t('common:undo'), () =>
          update.mutate(current, { onError }),
        );
      },
    });
  };
}
