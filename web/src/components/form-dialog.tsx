import { Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { DialogFoot, type DialogFootProps } from './dialog-foot.tsx';
import { ProblemDetails } from './problem-details.tsx';

interface DialogFormProps extends DialogFootProps {
  /** Why sending failed; null while it has not failed. */
  error?: unknown;
  onSubmit: () => void;
  children: ReactNode;
}

/**
 * The content of a dialog that is a form: the error, the inputs, the buttons. For dialogs that
 * mount their form anew each time they open; the others use `FormDialog`.
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

/** A dialog that contains a form. Its cancel button closes it. */
export function FormDialog({ opened, title, ...form }: FormDialogProps) {
  return (
    <Modal opened={opened} onClose={form.onCancel} title={title}>
      <DialogForm {...form} />
    </Modal>
  );
}
