import type { Client } from '@clientele/contracts/clients/client';
import type { ClientSort } from '@clientele/contracts/clients/client-list';
import { Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { sortedColumn, visibleColumns } from '../../model/columns.ts';
import type { Selection } from '../../model/use-selection.ts';
import { ClientCard } from './client-card.tsx';
import classes from './client-list.module.css';
import { ClientListHead } from './client-list-head.tsx';
import { ClientRow } from './client-row.tsx';
import { useScrollTogether } from './use-scroll-together.ts';

interface ClientListProps {
  clients: Client[];
  /** The total number of clients as far as known, for screen readers. */
  total: number | null;
  /** Keys of the chosen columns. */
  columns: string[];
  /** Null while searching, when results are sorted by relevance. */
  sort: ClientSort | null;
  onSort: (sort: ClientSort) => void;
  /** The selection; null for members who may not edit in bulk. */
  selection: Selection | null;
  hasMore: boolean;
  loadingMore: boolean;
  onMore: () => void;
}

const ROW_HEIGHT = 60;
const CARD_HEIGHT = 112;
/**
 * Pixels covered at the top of the window while scrolling: by the table's head, or by the top bar
 * on a phone.
 */
const COVERED_TOP = { table: 108, cards: 64 };
/** Pixels covered at the bottom by the bar of bulk actions. */
const COVERED_BOTTOM = 140;

/** The list of clients as a table, or as cards on a phone. Only the rows in view are rendered. */
export function ClientList(props: ClientListProps) {
  const { clients, hasMore, loadingMore, onMore, selection } = props;
  const { t } = useTranslation('clients');
  const narrow = useMediaQuery('(max-width: 48em)') ?? false;
  const list = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useScrollTogether(head, scroller, !narrow);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const place = list.current?.getBoundingClientRect().top ?? 0;
    setTop(place + window.scrollY);
  }, []);
  const rows = useWindowVirtualizer({
    count: clients.length + (hasMore ? 1 : 0),
    estimateSize: () => (narrow ? CARD_HEIGHT : ROW_HEIGHT),
    overscan: 12,
    scrollMargin: top,
    scrollPaddingStart: narrow ? COVERED_TOP.cards : COVERED_TOP.table,
    scrollPaddingEnd: COVERED_BOTTOM,
    getItemKey: (index) => clients[index]?.id ?? 'more',
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width means other heights
  useEffect(() => rows.measure(), [narrow]);
  const items = rows.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !loadingMore && lastIndex >= clients.length - 10) onMore();
  }, [hasMore, loadingMore, lastIndex, clients.length, onMore]);

  const { form } = useCurrentOrganization();
  const columns = visibleColumns(props.columns, form);
  const sortedBy = sortedColumn(props.sort, form);
  const tracks = [selection ? '44px' : '', ...columns.map(({ track }) => track)].join(' ');
  const width = columns.reduce((sum, { minimum }) => sum + minimum + 12, 76);
  const ids = clients.map(({ id }) => id);

  /** Arrow keys move between rows, from wherever in a row the focus is. */
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (!step || !row) return;
    event.preventDefault();
    const next = Math.min(Math.max(Number(row.dataset.index) + step, 0), clients.length - 1);
    rows.scrollToIndex(next);
    const checkbox = (event.target as HTMLElement).matches('input');
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(`[data-index="${next}"] ${checkbox ? 'input' : 'a'}`)
        ?.focus(),
    );
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are absolutely placed cannot be table rows
    <div
      role="table"
      aria-label={t('list.label')}
      aria-rowcount={props.total ?? -1}
      className={narrow ? undefined : classes.table}
      style={
        narrow ? undefined : ({ '--tracks': tracks, '--width': `${width}px` } as CSSProperties)
      }
      onKeyDown={walk}
    >
      {!narrow && (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div role="rowgroup" ref={head} className={classes.headPlace}>
          <ClientListHead
            columns={columns}
            sort={props.sort}
            onSort={props.onSort}
            selection={selection}
            ids={ids}
          />
        </div>
      )}
      <div ref={scroller} className={narrow ? undefined : classes.scroller}>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div
          role="rowgroup"
          ref={list}
          className={classes.body}
          style={{ height: rows.getTotalSize() }}
        >
          {items.map((item) => {
            const client = clients[item.index];
            const place = {
              height: item.size,
              transform: `translateY(${item.start - rows.options.scrollMargin}px)`,
            };
            if (!client) {
              return (
                // biome-ignore lint/a11y/useSemanticElements: as above
                // biome-ignore lint/a11y/useFocusableInteractive: a row that only waits
                <div key="more" role="row" className={classes.place} style={place}>
                  {/* biome-ignore lint/a11y/useSemanticElements: as above */}
                  <div role="cell" className={classes.waiting} aria-label={t('list.loadingMore')}>
                    <Skeleton h={20} />
                  </div>
                </div>
              );
            }
            const Row = narrow ? ClientCard : ClientRow;
            return (
              <Row
                key={item.key}
                client={client}
                index={item.index}
                columns={columns}
                sortedBy={sortedBy}
                style={place}
                selected={selection?.isSelected(client.id) ?? false}
                onToggle={
                  selection ? (shift) => selection.toggle(client.id, shift ? ids : undefined) : null
                }
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
