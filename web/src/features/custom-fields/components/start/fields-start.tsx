import { packIdSchema } from '@clientele/contracts/custom-fields/custom-field';
import { Button } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { notifyDone } from '../../../../lib/notify.ts';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { useChangePack } from '../../api/field-packs.ts';
import classes from '../custom-fields-manager.module.css';

/**
 * Shown while there is no custom field: offers the pack of the organisation's sector, or a first
 * field.
 */
export function FieldsStart(props: { onAdd: () => void }) {
  const { t } = useTranslation('fields');
  const { organization } = useCurrentOrganization();
  const change = useChangePack(organization.id);
  const notifyProblem = useNotifyProblem();
  const packId = packIdSchema.safeParse(organization.sector).data;
  const pack = packId ? t(`packs.names.${packId}`) : '';
  return (
    <div className={classes.start}>
      <EmptyState title={t('start.title')} text={t('start.text')}>
        {packId && (
          <Button
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={change.isPending}
            onClick={() =>
              // This component disappears on success, and with it the callbacks of `mutate`: use
              // the promise.
              change
                .mutateAsync({ packId, to: 'installed' })
                .then(() => notifyDone(t('packs.done', { pack })), notifyProblem)
            }
          >
            {t('start.pack', { pack })}
          </Button>
        )}
        <Button
          variant={packId ? 'default' : 'filled'}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={props.onAdd}
        >
          {t('layout.addField')}
        </Button>
      </EmptyState>
    </div>
  );
}
