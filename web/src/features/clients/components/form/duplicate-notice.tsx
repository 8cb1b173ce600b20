import type { DuplicateCandidate } from '@clientele/contracts/clients/client-list';
import { Anchor, Group, Text } from '@mantine/core';
import { IconExternalLink, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../../../components/person-avatar.tsx';
import { contactLine } from '../../../../entities/client/contact-line.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import classes from './duplicate-notice.module.css';

interface DuplicateNoticeProps {
  candidates: DuplicateCandidate[];
  /** Whether the server refused to save; `children` then hold the button to save anyway. */
  refused?: boolean;
  children?: ReactNode;
}

/**
 * Shows who this client may already be and why, with links that open in a new tab, so that the form
 * stays.
 */
export function DuplicateNotice({ candidates, refused = false, children }: DuplicateNoticeProps) {
  const { t } = useTranslation('clients');
  const { organization } = useCurrentOrganization();
  if (candidates.length === 0) return null;
  return (
    <section className={classes.notice} role={refused ? 'alert' : 'status'}>
      <Text fw={600} size="sm">
        <IconUsers size={17} className={classes.icon} aria-hidden />
        {refused ? t('duplicates.refused') : t('duplicates.title', { count: candidates.length })}
      </Text>
      <Text size="sm">{t('duplicates.text')}</Text>
      <ul className={classes.list}>
        {candidates.map(({ client, reasons }) => (
          <li key={client.id} className={classes.candidate}>
            <PersonAvatar name={client.displayName} size={32} />
            <div className={classes.text}>
              <Anchor
                href={`/o/${organization.id}/clients/${client.id}`}
                target="_blank"
                rel="noreferrer"
                size="sm"
                fw={600}
                underline="always"
                aria-label={t('duplicates.open', { name: client.displayName })}
              >
                {client.displayName} <IconExternalLink size={13} aria-hidden />
              </Anchor>
              <Text size="xs">
                {reasons.map((reason) => t(`duplicates.reasons.${reason}`)).join(', ')}
                {' · '}
                {contactLine(client, organization.country)}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {children && <Group gap="xs">{children}</Group>}
    </section>
  );
}
