import { notifications } from '@mantine/notifications';

export function notifyDone(message: string): void {
  notifications.show({ message, color: 'teal' });
}

export function notifyFailure(title: string, message: string): void {
  notifications.show({ title, message, color: 'red', autoClose: 8_000 });
}

