import type { Client } from '@clientele/contracts/clients/client';
import type { ClientForm } from '@clientele/contracts/custom-fields/field-layout';
import { localized } from '@clientele/domain/custom-fields/field-types';
import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Panel } from '../../../../components/panel.tsx';
import { useWording } from '../../../../entities/field/use-wording.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatMoment } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { type OverviewItem, overviewSections } from '../../model/overview-sections.ts';
import { useFormContext } from '../../model/use-form-context.ts';
import classes from './client-overview.module.css';
import { CustomFact } from './custom-fact.tsx';
import { Fact } from './fact.tsx';
import { StandardFact } from './standard-fact.tsx';

/** The record in the organisation's layout; empty fields are shown on request. */
export function ClientOverview({ client, layout }: { client: Client; layout: ClientForm }) {
  const { t } = useTranslation('clients');
  const { organization, can } = useCurrentOrganization();
  const language = useLanguage();
  const [withEmpty, setWithEmpty] = useState(false);
  const sections = overviewSections(client, layout, useFormContext(client));
  const empty = sections.flatMap(({ items }) => items).filter(({ filled }) => !filled).length;
  const reachable = [client.phone, client.email, ...client.otherPhones, ...client.otherEmails];
  const isContact = ({ path }: OverviewItem) => path === 'phone' || path === 'email';
  const withoutContact = reachable.some(Boolean)
    ? undefined
    : sections.find(({ items }) => items.some(isContact));
  const shownSections = sections.filter(
    (part) => part === withoutContact || part.items.some(({ filled }) => filled || withEmpty),
  );
  const moment = (at: string) => formatMoment(at, language, organization.timeZone, 'short');
  return (
    <>
      <div className={classes.columns}>
        {shownSections.map((part) => (
          <div key={part.section.id} className={classes.panel}>
            <Panel title={localized(part.section.label, language) || t('form.untitled')}>
              <dl className={classes.facts}>
                {part.items
                  .filter(({ filled }) => filled || withEmpty)
                  .map((item) => (
                    <OverviewFact key={item.path} client={client} item={item} />
                  ))}
              </dl>
              {part === withoutContact && (
                <Text size="sm" c="dimmed">
                  {t('details.noContact')}{' '}
                  {can('clients.write') && client.lifecycle !== 'trashed' && (
                    <Anchor
                      component={Link}
                      size="sm"
                      underline="always"
                      to={`/o/${organization.id}/clients/${client.id}/edit`}
                    >
                      {t('details.addContact')}
                    </Anchor>
                  )}
                </Text>
              )}
            </Panel>
          </div>
        ))}
      </div>
      <div className={classes.foot}>
        <Text size="xs" c="dimmed">
          {t('details.created', { date: moment(client.createdAt), name: client.createdBy.name })}
          <br />
          {t('details.updated', { date: moment(client.updatedAt), name: client.updatedBy.name })}
          {client.externalId !== null && (
            <>
              <br />
              {t('details.externalId', { id: client.externalId })}
            </>
          )}
        </Text>
        {empty > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            aria-expanded={withEmpty}
            onClick={() => setWithEmpty(!withEmpty)}
          >
            {withEmpty ? t('details.hideEmpty') : t('details.showEmpty', { count: empty })}
          </Button>
        )}
      </div>
    </>
  );
}

function OverviewFact({ client, item }: { client: Client; item: OverviewItem }) {
  const { t } = useTranslation('common');
  const wording = useWording();
  if (!item.filled) {
    return (
      <Fact label={wording.label(item.path)}>
        <span className={classes.empty}>{t('nothing')}</span>
      </Fact>
    );
  }
  return 'standard' in item ? (
    <StandardFact client={client} field={item.standard} />
  ) : (
    <CustomFact client={client} field={item.custom} />
  );
}
