import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import type { ReactNode } from 'react';
import classes from './form-grid.module.css';

/** Fields of a section over its columns, fewer where there is no room for them. */
export function FormGrid(props: { columns: number; compact?: boolean; children: ReactNode }) {
  return (
    <div className={classes.container}>
      <div className={classes.grid} data-columns={props.columns} data-compact={props.compact}>
        {props.children}
      </div>
    </div>
  );
}

/** A place in the grid; a wide one takes the whole row. */
export function FormCell(props: { wide?: boolean; children: ReactNode }) {
  return <div className={props.wide ? classes.wide : undefined}>{props.children}</div>;
}

/** Whether inputs of the type want the whole row. */
export function isWide(type: CustomFieldType): boolean {
  return type === 'longText' || type === 'address';
}
