import { Table, type TableProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './record-table.module.css';

interface RecordTableColumn {
  title: string;
  width?: number;
  /** Shown where there is room only. */
  wideOnly?: boolean;
}

interface RecordTableProps {
  columns: RecordTableColumn[];
  /** Width of the last column, which holds what one does with a record and has no title. */
  actionsWidth: number;
  verticalSpacing?: TableProps['verticalSpacing'];
  /** Where the cells of a row begin. */
  align?: 'top' | 'middle';
  /** How a row's cells lie on a phone, where the table has no head. */
  className?: string | undefined;
  /** Rows (`Table.Tr`). */
  children: ReactNode;
}

/** Records in a frame of their own, a row each. On a phone a row becomes a card. */
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
