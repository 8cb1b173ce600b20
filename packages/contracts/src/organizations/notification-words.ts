import type { Words } from '../contract.ts';
import { gather, type NotificationKind } from '../contracts.ts';
import type { InterfaceLanguage } from '../primitives.ts';

/** Texts of each kind of notification, in the settings and in the notification itself. */
export const NOTIFICATION_WORDS = gather<NotificationKind, { when: Words; said: Words }>(
  'notifications',
);

/** The text of a notification. @param names Who caused it, and whom it concerns, in words. */
export function wordNotification(
  kind: NotificationKind,
  language: InterfaceLanguage,
  names: { by: string; client: string },
): string {
  const place = /\{(by|client)\}/g;
  return NOTIFICATION_WORDS[kind].said[language].replace(
    place,
    (_, name: 'by' | 'client') => names[name],
  );
}
