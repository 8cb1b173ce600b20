import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

interface Notice {
  message: ReactNode;
  title?: string;
  color: string;
  /** Milliseconds until the notification closes by itself. */
  autoClose?: number;
}

/** Shows a notification with an accessible close button; returns its id. */
export function notify(notice: Notice): string {
  return notifications.show({ ...notice });
}

export function notifyDone(message: string): void {
  notify({ message, color: 'teal' });
}

/** Shows a failure; `autoClose` is in milliseconds. */
export function notifyFailure(title: string, message: ReactNode, autoClose: number): void {
  notify({ title, message, color: 'red', autoClose });
}
