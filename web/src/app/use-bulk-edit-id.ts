import { useSessionStorage } from '@mantine/hooks';
import { useCurrentOrganization } from '../lib/current-organization.tsx';

/** The bulk edit that pages follow until it is closed, wherever it was begun. */
export function useBulkEditId() {
  const { organization } = useCurrentOrganization();
  const [id, setId] = useSessionStorage<string | null>({
    key: `clientele.bulkEdit.${organization.id}`,
    defaultValue: null,
  });
  return [id, setId] as const;
}
