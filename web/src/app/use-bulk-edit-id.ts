import { useSessionStorage } from '@mantine/hooks';
import { useCurrentOrganization } from '../lib/current-organization.tsx';

/**
 * The id of the bulk edit whose progress pages show, from wherever it was started until the person
 * closes it.
 */
export function useBulkEditId() {
  const { organization } = useCurrentOrganization();
  const [id, setId] = useSessionStorage<string | null>({
    key: `clientele.bulkEdit.${organization.id}`,
    defaultValue: null,
  });
  return [id, setId] as const;
}
