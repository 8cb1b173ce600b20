import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './source-form.module.css';

/** The end of a dialog: to delete on the one side, to give up or save on the other. */
export function DialogFoot(props: {
  /** Null where there is nothing to delete, or the person may not. */
  onDelete: (() => void) | null;
  deleteLabel: string;
  onCancel: () => void;
  submitLabel: string;
  saving: boolean;
}) {
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
        <Button type="submit" loading={props.saving}>
          {props.submitLabel}
        </Button>
      </div>
    </div>
  );
}
