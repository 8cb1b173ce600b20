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

/** Words a refusal: a colleague was faster, or what the server says. */
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

/** Saves an arrangement at once, and offers to take it back. */
export function useArrange(current: FieldSection[]) {
  const { t } = useTranslation(['fields', 'common']);
  const { organization } = useCurrentOrganization();
  const update = useUpdateLayout(organization.id);
  const onError = useArrangeFailure();
  const notice = useRef<string | null>(null);
  return (sections: FieldSection[], message: string = t('fields:layout.moved')) => {
    // One offer at a time: an older one would take back more than it says.
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
