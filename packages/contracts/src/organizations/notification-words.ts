import type { Words } from '../contract.ts';
import { gather, type NotificationKind } from '../contracts.ts';
import type { InterfaceLanguage } from '../primitives.ts';

/** How each kind of notification is worded, in the settings and in the bell. */
export const NOTIFICATION_WORDS = gather<NotificationKind, { when: Words; said: Words }>(
  'notifications',
);

/** What the bell says. @param names Who caused it, and whom it concerns, in words. */
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
