import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import i18next from 'i18next';

interface Question {
  title: string;
  text: string;
  /** Label of the button that carries the action out. */
  confirm: string;
  /** Label of the button that gives up; "Cancel" by default. */
  cancel?: string;
  /** Set it to show the question above a dialog that is already open. */
  zIndex?: number;
  onConfirm: () => void;
}

/** Asks for confirmation before a change that affects everybody in the organisation. */
export function confirmChange(question: Question): void {
  ask(question, {});
}

/** Asks for confirmation before something is deleted or removed; the confirming button is red. */
export function confirmDelete(question: Question): void {
  ask(question, { confirmProps: { color: 'red.8' } });
}

function ask({ text, confirm, cancel, ...question }: Question, looks: object): void {
  modals.openConfirmModal({
    ...question,
    ...looks,
    children: <Text size="sm">{text}</Text>,
    labels: { confirm, cancel: cancel ?? i18next.t('cancel') },
  });
}
