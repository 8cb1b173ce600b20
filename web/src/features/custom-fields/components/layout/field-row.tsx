import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import { IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSortableItem } from '../../../../lib/drag/sortable.tsx';
import { fieldDragId } from '../../model/layout-drag.ts';
import { isStandardField } from '../../model/use-field-names.ts';
import { FieldIcon } from './field-icon.tsx';
import { FieldJobStatus } from './field-job-status.tsx';
import { FieldMarks } from './field-marks.tsx';
import classes from './layout-board.module.css';

interface FieldRowProps {
  path: string;
  name: string;
  /** The custom field; undefined for a standard field. */
  field: CustomField | undefined;
  usage?: ReactNode;
  menu?: ReactNode;
  onEdit?: () => void;
}

/** A field in the layout, moved by its handle or through its menu. */
export function FieldRow(props: FieldRowProps) {
  const { t } = useTranslation('fields');
  const { isDragging, itemProps, handleProps } = useSortableItem(fieldDragId(props.path));
  return (
    <li {...itemProps}>
      <div className={classes.row} data-dragging={isDragging || undefined}>
        <button
          type="button"
          className={classes.handle}
          {...handleProps}
          aria-label={t('layout.dragField', { name: props.name })}
        >
          <IconGripVertical size={18} aria-hidden />
        </button>
        <FieldRowContent {...props} />
      </div>
      {props.field && (
        <div>
          <FieldJobStatus field={props.field} />
        </div>
      )}
    </li>
  );
}

function FieldRowContent({ path, name, field, usage, menu, onEdit }: FieldRowProps) {
  const { t } = useTranslation('fields');
  return (
    <>
      {field && <FieldIcon type={field.type} />}
      {isStandardField(path) && <FieldIcon standard={path} />}
      <div className={classes.text}>
        {onEdit ? (
          <button type="button" className={classes.name} onClick={onEdit}>
            {name}
          </button>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        <span className={classes.sub}>
          {field ? t(`types.${field.type}`) : t('badges.standard')}
          {field && <FieldMarks field={field} />}
        </span>
      </div>
      {usage}
      {menu}
    </>
  );
}

/** The preview that follows the pointer while a field is dragged. */
export function DraggedRow(props: FieldRowProps) {
  return (
    <div className={classes.row} data-overlay="true">
      <span className={classes.handle}>
        <IconGripVertical size={18} aria-hidden />
      </span>
      <FieldRowContent {...props} />
    </div>
  );
}
