import { Table, type TableProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './record-table.module.css';

interface RecordTableColumn {
  title: string;
  width?: number;
  /** Hides the column where there is no room for it. */
  wideOnly?: boolean;
}

interface RecordTableProps {
  columns: RecordTableColumn[];
  /** Width of the last column, in pixels; it holds the actions on a record and has no title. */
  actionsWidth: number;
  verticalSpacing?: TableProps['verticalSpacing'];
  /** Vertical alignment of the cells in a row. */
  align?: 'top' | 'middle';
  /** Class of the table that places a row's cells on a phone, where the table has no head. */
  className?: string | undefined;
  /** The rows, as `Table.Tr` elements. */
  children: ReactNode;
}

/** A framed table with one row per record. On a phone each row becomes a card. */
export function RecordTable(props: RecordTableProps) {
  return (
    <div className={classes.frame}>
      <Table
        verticalSpacing={props.verticalSpacing ?? 'md'}
        horizontalSpacing="lg"
        className={[classes.table, props.className].filter(Boolean).join(' ')}
        data-align={props.align ?? 'top'}
      >
        <Table.Thead>
          <Table.Tr>
            {props.columns.map(({ title, width, wideOnly }) => (
              <Table.Th key={title} w={width} visibleFrom={wideOnly ? 'sm' : undefined}>
                {title}
              </Table.Th>
            ))}
            <Table.Td w={props.actionsWidth} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{props.children}</Table.Tbody>
      </Table>
    </div>
  );
}
