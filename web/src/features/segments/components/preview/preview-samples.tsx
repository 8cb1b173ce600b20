import type { Client } from '@clientele/contracts/clients/client';
import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { PersonAvatar } from '../../../../components/person-avatar.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import classes from './segment-preview.module.css';

/** Some of the clients that would belong; each opens in a new tab, so that the draft stays. */
export function PreviewSamples({ samples }: { samples: Client[] }) {
  const { t } = useTranslation('segments');
  const { organization } = useCurrentOrganization();
  const id = useId();
  if (samples.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('preview.nobody')}
      </Text>
    );
  }
  return (
    <div>
      <Title order={3} size="h5" id={id}>
        {t('preview.samples')}
      </Title>
      <ul className={classes.samples} aria-labelledby={id}>
        {samples.map((client) => (
          <li key={client.id}>
            <Link
              className={classes.sample}
              to={`/o/${organization.id}/clients/${client.id}`}
              target="_blank"
              rel="noopener"
            >
              <PersonAvatar name={client.displayName} size={26} />
              <span>{client.displayName}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
