import type { Client, ClientLifecycle, ClientStatus } from '@clientele/contracts/clients/client';
import { ActionIcon, Alert, Anchor, Button, Menu, Text, Title } from '@mantine/core';
import {
  IconArchive,
  IconArrowBackUp,
  IconArrowLeft,
  IconDots,
  IconMail,
  IconPencil,
  IconPhone,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { PersonAvatar } from '../../../../components/person-avatar.tsx';
import { ClientStatusPill } from '../../../../entities/client/client-status-pill.tsx';
import { useMemberName } from '../../../../entities/member/use-member-name.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatMoment } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { TagList } from '../tags/tag-list.tsx';
import classes from './client-header.module.css';
import { StatusMenu } from './status-menu.tsx';

interface ClientHeaderProps {
  client: Client;
  onMove: (to: ClientLifecycle) => void;
  onStatus: (status: ClientStatus) => void;
}

/** Head of the client's page: who this is, and the main actions. */
export function ClientHeader({ client, onMove, onStatus }: ClientHeaderProps) {
  const { t } = useTranslation(['clients', 'common']);
  const language = useLanguage();
  const { organization, can } = useCurrentOrganization();
  const memberName = useMemberName();
  const base = `/o/${organization.id}/clients`;
  const assigned = memberName(client.assignedTo);
  return (
    <header>
      <Anchor component={Link} to={base} size="sm" className={classes.back}>
        <IconArrowLeft size={16} aria-hidden /> {t('clients:details.listed')}
      </Anchor>
      {client.lifecycle !== 'active' && (
        <Alert color={client.lifecycle === 'trashed' ? 'red' : 'mimosa'} mb="lg">
          <div className={classes.note}>
            <Text size="sm" span>
              {client.lifecycle === 'archived'
                ? t('clients:details.archivedNote')
                : t('clients:details.trashedNote', {
                    date: client.purgeAt
                      ? formatMoment(client.purgeAt, language, organization.timeZone, 'short')
                      : '…',
                  })}
            </Text>
            {can('clients.write') && (
              <Button size="compact-sm" variant="default" onClick={() => onMove('active')}>
                {t('clients:details.restore')}
              </Button>
            )}
          </div>
        </Alert>
      )}
      <div className={classes.identity}>
        <PersonAvatar name={client.displayName} size={60} />
        <div className={classes.text}>
          <Title order={1}>{client.displayName}</Title>
          <div className={classes.facts}>
            <span className={classes.number}>{client.number}</span>
            {can('clients.write') && client.lifecycle !== 'trashed' ? (
              <StatusMenu status={client.status} onChange={onStatus} />
            ) : (
              <ClientStatusPill status={client.status} />
            )}
            {assigned && (
              <span>
                {t('clients:fields.assignedTo')} <b>{assigned}</b>
              </span>
            )}
          </div>
        </div>
        <div className={classes.actions}>
          {client.phone && (
            <Button
              component="a"
              href={`tel:${client.phone}`}
              variant="default"
              leftSection={<IconPhone size={18} aria-hidden />}
            >
              {t('clients:details.call')}
            </Button>
          )}
          {client.email && (
            <Button
              component="a"
              href={`mailto:${client.email}`}
              variant="default"
              leftSection={<IconMail size={18} aria-hidden />}
            >
              {t('clients:details.mail')}
            </Button>
          )}
          {can('clients.write') && client.lifecycle !== 'trashed' && (
            <Button
              component={Link}
              to={`${base}/${client.id}/edit`}
              leftSection={<IconPencil size={18} aria-hidden />}
            >
              {t('clients:details.edit')}
            </Button>
          )}
          {can('clients.write') && <MoveMenu client={client} onMove={onMove} />}
        </div>
        {client.tags.length > 0 && (
          <div className={classes.tags}>
            <TagList tags={client.tags} />
          </div>
        )}
      </div>
    </header>
  );
}

function MoveMenu({ client, onMove }: Omit<ClientHeaderProps, 'onStatus'>) {
  const { t } = useTranslation(['clients', 'common']);
  const { can } = useCurrentOrganization();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('common:more')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {client.lifecycle === 'active' ? (
          <Menu.Item
            leftSection={<IconArchive size={16} aria-hidden />}
            onClick={() => onMove('archived')}
          >
            {t('clients:details.archive')}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => onMove('active')}
          >
            {t('clients:details.restore')}
          </Menu.Item>
        )}
        {client.lifecycle !== 'trashed' && can('clients.delete') && (
          <Menu.Item
            c="var(--bad)"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => onMove('trashed')}
          >
            {t('clients:details.trash')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
