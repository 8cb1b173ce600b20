import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import type { ReactNode } from 'react';
import classes from './form-grid.module.css';

/** Lays out the fields of a section in columns; on a narrow screen in fewer of them. */
export function FormGrid(props: { columns: number; compact?: boolean; children: ReactNode }) {
  return (
    <div className={classes.container}>
      <div className={classes.grid} data-columns={props.columns} data-compact={props.compact}>
        {props.children}
      </div>
    </div>
  );
}

/** A cell of the grid; a wide one spans the whole row. */
export function FormCell(props: { wide?: boolean; children: ReactNode }) {
  return <div className={props.wide ? classes.wide : undefined}>{props.children}</div>;
}

/** Whether inputs of this field type need the whole row. */
export function isWide(type: CustomFieldType): boolean {
  return type === 'longText' || type === 'address';
}
