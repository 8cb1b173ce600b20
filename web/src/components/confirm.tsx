import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import i18next from 'i18next';

interface Question {
  title: string;
  text: string;
  /** What the button that does it says. */
  confirm: string;
  /** What the other button says; "Cancel" unless told. */
  cancel?: string;
  /** Above a dialog that is open already. */
  zIndex?: number;
  onConfirm: () => void;
}

/** Asks before something changes for everybody. */
export function confirmChange(question: Question): void {
  ask(question, {});
}

/** Asks before something is taken away. The button that does it is red. */
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
