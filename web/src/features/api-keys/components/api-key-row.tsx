import type { ApiKey } from '@clientele/contracts/organizations/api-key';
import { ActionIcon, Menu, Table } from '@mantine/core';
import { IconBan, IconDotsVertical, IconPencil, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { confirmChange, confirmDelete } from '../../../components/confirm.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { formatAgo, formatMoment } from '../../../lib/format.ts';
import { notifyDone } from '../../../lib/notify.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useRevokeApiKey, useRotateApiKey } from '../api/change-api-key.ts';
import { permissionWords } from '../model/presets.ts';
import classes from './api-keys.module.css';

interface ApiKeyRowProps {
  apiKey: ApiKey;
  onEdit: (apiKey: ApiKey) => void;
  onSecret: (apiKey: ApiKey, secret: string) => void;
}

/** A row for one API key: its name, what it allows, when it was last used, and how to revoke it. */
export function ApiKeyRow({ apiKey, onEdit, onSecret }: ApiKeyRowProps) {
  const { t } = useTranslation(['integrations', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const { name, hint, permissions, lastUsedAt, previousUntil, revokedAt } = apiKey;
  const day = (moment: string) => formatMoment(moment, language, organization.timeZone, 'short');
  const inGracePeriod = previousUntil !== null && Date.parse(previousUntil) > Date.now();
  return (
    <Table.Tr data-revoked={revokedAt !== null || undefined}>
      <Table.Td>
        <div className={classes.name}>{name}</div>
        <div className={classes.soft}>
          <span className={classes.hint}>
            <span aria-hidden>••••</span> <span>{hint}</span>
          </span>
          {' · '}
          {t('integrations:created', {
            date: day(apiKey.createdAt),
            name: apiKey.createdBy.name,
          })}
        </div>
        {inGracePeriod && revokedAt === null && (
          <div className={classes.grace}>
            {t('integrations:grace', {
              date: formatMoment(previousUntil, language, organization.timeZone),
            })}
          </div>
        )}
      </Table.Td>
      <Table.Td>
        <ul className={classes.permissions}>
          {permissions.map((permission) => (
            <li key={permission}>{t(`integrations:can.${permissionWords(permission)}.label`)}</li>
          ))}
        </ul>
      </Table.Td>
      <Table.Td>
        {revokedAt !== null ? (
          <span className={classes.revoked}>
            {t('integrations:revokedOn', { date: day(revokedAt) })}
          </span>
        ) : lastUsedAt === null ? (
          <span className={classes.soft}>{t('integrations:neverUsed')}</span>
        ) : (
          t('integrations:used', {
            ago: formatAgo(lastUsedAt, new Date(), language, organization.timeZone),
          })
        )}
      </Table.Td>
      <Table.Td>
        {revokedAt === null && <KeyMenu apiKey={apiKey} onEdit={onEdit} onSecret={onSecret} />}
      </Table.Td>
    </Table.Tr>
  );
}

function KeyMenu({ apiKey, onEdit, onSecret }: ApiKeyRowProps) {
  const { t } = useTranslation(['integrations', 'common']);
  const { organization } = useCurrentOrganization();
  const { mutateAsync: rotate } = useRotateApiKey(organization.id);
  const { mutateAsync: revoke } = useRevokeApiKey(organization.id);
  const notifyProblem = useNotifyProblem();
  const { name } = apiKey;
  const confirmRotation = () =>
    confirmChange({
      title: t('integrations:rotateTitle', { name }),
      text: t('integrations:rotateText'),
      confirm: t('integrations:rotate'),
      onConfirm: () =>
        void rotate(apiKey).then((made) => onSecret(made.apiKey, made.secret), notifyProblem),
    });
  const confirmRevocation = () =>
    confirmDelete({
      title: t('integrations:revokeTitle', { name }),
      text: t('integrations:revokeText'),
      confirm: t('integrations:revoke'),
      onConfirm: () =>
        void revoke(apiKey).then(() => notifyDone(t('integrations:revoked')), notifyProblem),
    });
  const icon = { size: 16, 'aria-hidden': true } as const;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('integrations:actionsFor', { name })}
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onEdit(apiKey)}>
          {t('integrations:edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconRefresh {...icon} />} onClick={confirmRotation}>
          {t('integrations:rotate')}
        </Menu.Item>
        <Menu.Item c="var(--bad)" leftSection={<IconBan {...icon} />} onClick={confirmRevocation}>
          {t('integrations:revoke')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
