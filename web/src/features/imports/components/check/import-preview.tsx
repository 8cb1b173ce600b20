import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import type { RowOutcome } from '@clientele/contracts/import-export/import-row';
import { Skeleton, Switch, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { useCorrectRow } from '../../api/correct-import-row.ts';
import { useImportRows } from '../../api/list-import-rows.ts';
import { columnName } from '../../model/column-name.ts';
import { totalOf } from '../../model/import-status.ts';
import { mappingOf } from '../../model/mapping.ts';
import { useGridCursor } from '../../model/use-grid-cursor.ts';
import { useTargets } from '../../model/use-targets.ts';
import classes from './import-preview.module.css';
import table from './preview-grid.module.css';
import { PreviewGridRow } from './preview-grid-row.tsx';

const ROW_HEIGHT = 58;

interface ImportPreviewProps {
  job: ImportJob;
  outcome: RowOutcome | null;
  aside: ReactNode;
}

/** The grid of all rows with their outcomes; cells can be corrected in place. */
export function ImportPreview({ job, outcome, aside }: ImportPreviewProps) {
  const { t } = useTranslation('imports');
  const { organization } = useCurrentOrganization();
  const pages = useImportRows(organization.id, job.id, outcome);
  const correct = useCorrectRow(organization.id, job.id);
  const notifyProblem = useNotifyProblem();
  const targets = useTargets(job.entity);
  const [withAll, setWithAll] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const mapped = job.columns.map((column) => ({
    ...column,
    target: mappingOf(job.settings.mapping, column.column).target,
  }));
  const columns = withAll ? mapped : mapped.filter(({ target }) => target !== null);
  const editable = job.status === 'ready';
  const grid = useGridCursor({ rows: rows.length, columns: columns.length + 1 }, editable);
  const virtual = useVirtualizer({
    count: rows.length + (pages.hasNextPage ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    getItemKey: (index) => rows[index]?.row ?? 'more',
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 10) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, last, rows.length, fetchNextPage]);
  const { cursor, moves } = grid;
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows moves by keyboard only
  useEffect(() => {
    if (moves === 0 || cursor.editing) return;
    virtual.scrollToIndex(cursor.row);
    const frame = requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-cell="${cursor.row}:${cursor.column}"]`)
        ?.focus(),
    );
    // If the next key is pressed before the frame, the focus belongs to what that key opens.
    return () => cancelAnimationFrame(frame);
  }, [moves]);
  // The cell in the tab order must be rendered: if it was scrolled away, the first visible row
  // takes its place.
  const reachable = items.some(({ index }) => index === cursor.row) ? cursor.row : items[0]?.index;
  const total = outcome ? (job.planned?.[outcome] ?? 0) : job.planned ? totalOf(job.planned) : 0;
  return (
    <Panel title={t(`grid.titles.${outcome ?? 'all'}`)} aside={aside} flush>
      <div className={classes.line}>
        <Text size="sm" c="dimmed">
          {t(editable ? 'grid.intro' : 'grid.introClosed')}
        </Text>
        {mapped.length > columns.length || withAll ? (
          <Switch
            size="sm"
            label={t('grid.allColumns')}
            checked={withAll}
            onChange={(event) => setWithAll(event.currentTarget.checked)}
          />
        ) : null}
      </div>
      {pages.isError && rows.length === 0 ? (
        <div className={classes.apart}>
          <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />
        </div>
      ) : pages.isPending ? (
        <div className={classes.apart} aria-hidden>
          <Skeleton h={220} />
        </div>
      ) : rows.length === 0 && !hasNextPage ? (
        <Text className={classes.apart} c="dimmed">
          {t('grid.empty')}
        </Text>
      ) : (
        <div ref={scroller} className={classes.scroller}>
          {/* biome-ignore lint/a11y/useSemanticElements: rows that are absolutely placed cannot be table rows */}
          <div
            role="grid"
            aria-label={t('grid.titles.all')}
            aria-rowcount={total + 1}
            aria-colcount={columns.length + 2}
            aria-readonly={!editable}
            className={table.grid}
            style={{ '--columns': columns.length } as CSSProperties}
            onKeyDown={grid.onKeyDown}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: as above */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: only cells are walked through */}
            <div role="row" aria-rowindex={1} className={table.head}>
              <HeadCell className={table.number}>{t('preview.row')}</HeadCell>
              <HeadCell className={table.outcome}>{t('grid.outcome')}</HeadCell>
              {columns.map((column) => (
                <HeadCell key={column.column} className={table.cell}>
                  <span className={classes.header}>{columnName(column)}</span>{' '}
                  <span className={classes.target}>
                    {column.target === null ? t('columns.skipped') : targets.label(column.target)}
                  </span>
                </HeadCell>
              ))}
            </div>
            {/* biome-ignore lint/a11y/useSemanticElements: as above */}
            <div
              role="rowgroup"
              className={classes.body}
              style={{ height: virtual.getTotalSize() }}
            >
              {items.map((item) => {
                const row = rows[item.index];
                const style = { transform: `translateY(${item.start}px)` };
                if (!row) {
                  return (
                    // biome-ignore lint/a11y/useSemanticElements: as above
                    // biome-ignore lint/a11y/useFocusableInteractive: a row that only waits
                    <div key="more" role="row" className={table.row} style={style}>
                      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
                      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
                      <div role="gridcell" className={classes.waiting} aria-label={t('grid.more')}>
                        <Skeleton h={20} />
                      </div>
                    </div>
                  );
                }
                return (
                  <PreviewGridRow
                    key={item.key}
                    measure={virtual.measureElement}
                    index={item.index}
                    style={style}
                    row={row}
                    columns={columns}
                    targets={targets}
                    editable={editable}
                    cursor={{
                      ...cursor,
                      row: reachable ?? 0,
                      editing: cursor.editing && reachable === cursor.row,
                    }}
                    opened={opened.has(row.row)}
                    onToggle={() => setOpened(toggled(opened, row.row))}
                    onPlace={(column) => grid.go({ row: item.index, column }, false)}
                    onEdit={(column) => grid.go({ row: item.index, column }, true)}
                    onLeave={(column, key) => grid.leave({ row: item.index, column }, key)}
                    onRest={grid.rest}
                    onCorrect={(changes) =>
                      correct.mutate({ row: row.row, changes }, { onError: notifyProblem })
                    }
                  />
                );
              })}
            </div>
          </div>
        </div>
      )}
    </Panel>
  );
}

function HeadCell(props: { className: string | undefined; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: only cells of rows are walked through
    <div role="columnheader" className={props.className}>
      {props.children}
    </div>
  );
}

function toggled(set: ReadonlySet<number>, row: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(row)) next.add(row);
  return next;
}
