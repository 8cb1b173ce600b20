import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notify } from '../../../lib/notify.ts';

/** Returns a function that announces a client created by quick-add, with a link to the record. */
export function useCreatedNotice() {
  const { t } = useTranslation('clients');
  const navigate = useNavigate();
  const { organization } = useCurrentOrganization();
  return (client: { id: string; displayName: string }) => {
    const id = notify({
      color: 'teal',
      autoClose: 8_000,
      message: (
        <>
          {t('quickAdd.added', { name: client.displayName })}{' '}
          <Anchor
            component="button"
            size="sm"
            underline="always"
            onClick={() => {
              notifications.hide(id);
              void navigate(`/o/${organization.id}/clients/${client.id}`);
            }}
          >
            {t('quickAdd.open')}
          </Anchor>
        </>
      ),
    });
  };
}
