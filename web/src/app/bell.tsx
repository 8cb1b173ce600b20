import { Suspense } from 'react';
import { NotificationBell } from '../features/notifications/components/notification-bell.tsx';

/**
 * The notification bell of the layout. Its texts load lazily, so that the page does not wait for
 * them.
 */
export function Bell() {
  return (
    <Suspense fallback={null}>
      <NotificationBell />
    </Suspense>
  );
}
