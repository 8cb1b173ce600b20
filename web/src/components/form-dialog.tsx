import { Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { DialogFoot, type DialogFootProps } from './dialog-foot.tsx';
import { ProblemDetails } from './problem-details.tsx';

interface DialogFormProps extends DialogFootProps {
  /** Why sending failed; null while it has not. */
  error?: unknown;
  onSubmit: () => void;
  children: ReactNode;
}

/**
 * A form that fills a dialog: what went wrong, its inputs, its buttons. It is for dialogs that
 * build their form anew each time they open; `FormDialog` is for the others.
 */
export function DialogForm({ error, onSubmit, children, ...foot }: DialogFormProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack gap="md">
        {Boolean(error) && <ProblemDetails error={error} />}
        {children}
        <DialogFoot {...foot} />
      </Stack>
    </form>
  );
}

interface FormDialogProps extends DialogFormProps {
  opened: boolean;
  title: string;
}

/** A dialog that is a form. Giving up closes it. */
export function FormDialog({ opened, title, ...form }: FormDialogProps) {
  return (
    <Modal opened={opened} onClose={form.onCancel} title={title}>
      <DialogForm {...form} />
    </Modal>
  );
}
