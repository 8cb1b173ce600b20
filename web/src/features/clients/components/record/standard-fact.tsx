import type { Client } from '@clientele/contracts/clients/client';
import type { LayoutStandardField } from '@clientele/contracts/custom-fields/field-layout';
import { formatPhone } from '@clientele/domain/contact/phone';
import { calendarDateOf } from '@clientele/domain/time/calendar';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../../../entities/field/use-wording.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { ageOn } from '../../../../lib/format.ts';
import { Fact } from './fact.tsx';

/** A standard field of a client, read-only; phone numbers and e-mail addresses are links. */
export function StandardFact({ client, field }: { client: Client; field: LayoutStandardField }) {
  const { t } = useTranslation('clients');
  const { organization } = useCurrentOrganization();
  const wording = useWording();
  const { country, timeZone } = organization;
  const label = t(`fields.${field}`);
  switch (field) {
    case 'phone':
      return [client.phone, ...client.otherPhones]
        .filter((phone) => phone !== null)
        .map((phone, at) => (
          <Fact key={phone} label={at === 0 ? label : ''} copy={phone}>
            <Anchor
              href={`tel:${phone}`}
              aria-label={t('details.callNumber', { phone: formatPhone(phone, country) })}
            >
              {formatPhone(phone, country)}
            </Anchor>
          </Fact>
        ));
    case 'email':
      return [client.email, ...client.otherEmails]
        .filter((email) => email !== null)
        .map((email, at) => (
          <Fact key={email} label={at === 0 ? label : ''} copy={email}>
            <Anchor href={`mailto:${email}`} aria-label={t('details.mailTo', { email })}>
              {email}
            </Anchor>
          </Fact>
        ));
    case 'address':
      return <AddressFact client={client} label={label} home={country} />;
    case 'birthDate': {
      const date = client.birthDate;
      return (
        date && (
          <Fact label={label}>
            {t('details.age', {
              date: wording.value(field, date),
              age: ageOn(date, calendarDateOf(new Date(), timeZone)),
            })}
          </Fact>
        )
      );
    }
    default:
      return <Fact label={label}>{wording.value(field, client[field])}</Fact>;
  }
}

function AddressFact(props: { client: Client; label: string; home: string }) {
  const wording = useWording();
  const { line1, line2, postalCode, city, country } = props.client.address;
  const lines = [line1, line2, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean);
  return (
    <Fact label={props.label} copy={lines.join(', ')}>
      {lines.map((line) => (
        <span key={line} style={{ display: 'block' }}>
          {line}
        </span>
      ))}
      {country && country !== props.home && (
        <span>{wording.value('address.country', country)}</span>
      )}
    </Fact>
  );
}
