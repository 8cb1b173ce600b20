import { useLocalStorage } from '@mantine/hooks';
import { COLUMNS, type ColumnKey, DEFAULT_COLUMNS } from './columns.ts';

/** The columns this browser shows, kept from one visit to the next. */
export function useColumns(): [ColumnKey[], (columns: ColumnKey[]) => void] {
  const [stored, store] = useLocalStorage<unknown>({
    key: 'clientele.clientColumns',
    defaultValue: DEFAULT_COLUMNS,
    getInitialValueInEffect: false,
  });
  const known = COLUMNS.map(({ key }) => key);
  const chosen = Array.isArray(stored) ? known.filter((key) => stored.includes(key)) : known;
  return [chosen, store];
}
