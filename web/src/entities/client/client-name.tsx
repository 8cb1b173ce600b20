import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { useClient } from './get-client.ts';

/** The name of a linked client; with `link`, a link to its page. */
export function ClientName({ id, link = false }: { id: string; link?: boolean }) {
  const { t } = useTranslation('clients');
  const { organization } = useCurrentOrganization();
  const client = useClient(organization.id, id);
  if (client.isError) return t('details.linkGone');
  const name = client.data?.displayName ?? '…';
  if (!link) return name;
  return (
    <Anchor component={Link} to={`/o/${organization.id}/clients/${id}`}>
      {name}
    </Anchor>
  );
}
