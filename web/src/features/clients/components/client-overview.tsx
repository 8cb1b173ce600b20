import type { Client } from '@clientele/contracts/clients/client';
import { formatPhone } from '@clientele/domain/contact/phone';
import { calendarDateOf } from '@clientele/domain/time/calendar';
import { ActionIcon, Anchor, CopyButton, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Panel } from '../../../components/panel.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { ageOn, formatMoment } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useWording } from '../model/use-wording.ts';
import classes from './client-overview.module.css';

const DETAILS = [
  'companyName',
  'kind',
  'birthDate',
  'language',
  'preferredChannel',
  'source',
] as const;
/** Whom one talks to there: of a person, the name is the title already. */
const COMPANY_DETAILS = ['firstName', 'lastName', ...DETAILS] as const;

/** Contact and details; only what is known, so that the eye finds it. */
export function ClientOverview({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const { organization, can } = useCurrentOrganization();
  const language = useLanguage();
  const wording = useWording();
  const phones = [client.phone, ...client.otherPhones].filter((phone) => phone !== null);
  const emails = [client.email, ...client.otherEmails].filter((email) => email !== null);
  const { line1, line2, postalCode, city, country } = client.address;
  const street = [line1, line2, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean);
  const details = client.kind === 'company' ? COMPANY_DETAILS : DETAILS;
  const moment = (at: string) => formatMoment(at, language, organization.timeZone, 'short');
  return (
    <div className={classes.columns}>
      <Panel title={t('details.contact')}>
        <dl className={classes.facts}>
          {phones.map((phone, at) => (
            <Fact key={phone} label={at === 0 ? t('fields.phone') : ''} copy={phone}>
              <Anchor
                href={`tel:${phone}`}
                aria-label={t('details.callNumber', {
                  phone: formatPhone(phone, organization.country),
                })}
              >
                {formatPhone(phone, organization.country)}
              </Anchor>
            </Fact>
          ))}
          {emails.map((email, at) => (
            <Fact key={email} label={at === 0 ? t('fields.email') : ''} copy={email}>
              <Anchor href={`mailto:${email}`} aria-label={t('details.mailTo', { email })}>
                {email}
              </Anchor>
            </Fact>
          ))}
          {street.length > 0 && (
            <Fact label={t('fields.address')} copy={street.join(', ')}>
              {street.map((line) => (
                <span key={line} style={{ display: 'block' }}>
                  {line}
                </span>
              ))}
              {country && country !== organization.country && (
                <span>{wording.value('address.country', country)}</span>
              )}
            </Fact>
          )}
        </dl>
        {phones.length + emails.length === 0 && (
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
      <Panel title={t('details.identity')}>
        <dl className={classes.facts}>
          {details
            .filter((field) => client[field] !== null)
            .map((field) => (
              <Fact key={field} label={wording.label(field)}>
                {field === 'birthDate' && client.birthDate
                  ? t('details.age', {
                      date: wording.value(field, client.birthDate),
                      age: ageOn(
                        client.birthDate,
                        calendarDateOf(new Date(), organization.timeZone),
                      ),
                    })
                  : wording.value(field, client[field])}
              </Fact>
            ))}
        </dl>
        <Text size="xs" c="dimmed" mt="md">
          {t('details.created', { date: moment(client.createdAt), name: client.createdBy.name })}
          <br />
          {t('details.updated', { date: moment(client.updatedAt), name: client.updatedBy.name })}
        </Text>
      </Panel>
    </div>
  );
}

function Fact(props: { label: string; copy?: string; children: ReactNode }) {
  const { t } = useTranslation('clients');
  return (
    <div className={classes.fact}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
      {props.copy && (
        <dd>
          <CopyButton value={props.copy}>
            {({ copied, copy }) => (
              <Tooltip label={copied ? t('details.copied') : t('details.copy')}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`${t('details.copy')} ${props.copy}`}
                  onClick={copy}
                >
                  {copied ? (
                    <IconCheck size={16} aria-hidden />
                  ) : (
                    <IconCopy size={16} aria-hidden />
                  )}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
        </dd>
      )}
    </div>
  );
}
