import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { notify } from '../lib/notify.ts';

/** Says what was done and offers for ten seconds to undo it. Returns the id of the notification. */
export function showUndo(message: string, undoLabel: string, onUndo: () => void): string {
  const id = notify({
    autoClose: 10_000,
    color: 'mimosa',
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          style={{ flex: 'none' }}
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {undoLabel}
        </Button>
      </Group>
    ),
  });
  return id;
}
