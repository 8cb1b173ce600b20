import { useLocalStorage } from '@mantine/hooks';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { DEFAULT_COLUMNS } from './columns.ts';

/**
 * The columns chosen in this browser for the organisation's list of clients, kept between visits.
 * Keys of fields that do not exist are kept too, because a field may be restored.
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
