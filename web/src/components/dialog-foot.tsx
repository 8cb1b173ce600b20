import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './dialog-foot.module.css';

export interface DialogFootProps {
  submitLabel: string;
  saving: boolean;
  onCancel: () => void;
  /** Disables sending, while there is nothing to send yet. */
  disabled?: boolean | undefined;
  /** Makes the submit button red: it deletes something for good. */
  danger?: boolean | undefined;
  /** Deletes the edited record; null where there is nothing to delete or the member may not. */
  onDelete?: (() => void) | null;
  deleteLabel?: string;
}

/**
 * The buttons at the end of a form in a dialog: delete on the left, cancel and submit on the right.
 */
export function DialogFoot(props: DialogFootProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.foot}>
      {props.onDelete && (
        <Button
          variant="subtle"
          color="red"
          c="var(--bad)"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={props.onDelete}
        >
          {props.deleteLabel}
        </Button>
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
        <Button
          type="submit"
          loading={props.saving}
          disabled={props.disabled}
          color={props.danger ? 'red.8' : undefined}
        >
          {props.submitLabel}
        </Button>
      </div>
    </div>
  );
}
