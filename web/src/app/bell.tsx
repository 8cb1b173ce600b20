import { Suspense } from 'react';
import { NotificationBell } from '../features/notifications/components/notification-bell.tsx';

/** The bell in the frame: the page does not wait for its texts. */
export function Bell() {
  return (
    <Suspense fallback={null}>
      <NotificationBell />
    </Suspense>
  );
}
