import { useLocalStorage } from '@mantine/hooks';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { DEFAULT_COLUMNS } from './columns.ts';

/**
 * The columns that this browser shows of the organisation's clients, kept from one visit to the
 * next. Keys of fields that are not there are kept too: a field may come back.
 */
export function useColumns(): [string[], (columns: string[]) => void] {
  const { organization } = useCurrentOrganization();
  const [stored, store] = useLocalStorage<unknown>({
    key: `clientele.clientColumns.${organization.id}`,
    defaultValue: DEFAULT_COLUMNS,
    getInitialValueInEffect: false,
  });
  const chosen = Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
  return [Array.isArray(stored) ? chosen : DEFAULT_COLUMNS, store];
}
