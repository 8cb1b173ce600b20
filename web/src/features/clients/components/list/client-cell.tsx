import type { Client } from '@clientele/contracts/clients/client';
import { formatPhone } from '@clientele/domain/contact/phone';
import { ClientStatusPill } from '../../../../entities/client/client-status-pill.tsx';
import { FieldValue } from '../../../../entities/field/field-value.tsx';
import { useMemberName } from '../../../../entities/member/use-member-name.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import {
  formatDays,
  formatMoment,
  formatMoney,
  formatNumber,
  formatShortDate,
} from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { Column, StandardColumn } from '../../model/columns.ts';
import { TagList } from '../tags/tag-list.tsx';
import classes from './client-list.module.css';

/** The cell of a client in a column; empty where there is no value. */
export function ClientCell({ client, column }: { client: Client; column: Column }) {
  const { field } = column;
  if (!field) return <StandardCell client={client} column={column.key as StandardColumn} />;
  const masked = client.maskedFields.includes(field.key);
  const value = client.custom[field.key] ?? null;
  return <FieldValue compact field={field} value={value} masked={masked} empty="" />;
}

function StandardCell({ client, column }: { client: Client; column: StandardColumn }) {
  const { organization } = useCurrentOrganization();
  const memberName = useMemberName();
  const language = useLanguage();
  const { stats } = client;
  switch (column) {
    case 'name':
      return client.displayName;
    case 'number':
      return client.number;
    case 'phone':
      return client.phone && formatPhone(client.phone, organization.country);
    case 'email':
      return client.email;
    case 'city':
      return client.address.city;
    case 'tags':
      return <TagList tags={client.tags} limit={2} />;
    case 'status':
      return <ClientStatusPill status={client.status} />;
    case 'assignedTo':
      return memberName(client.assignedTo);
    case 'birthDate':
      return client.birthDate && formatShortDate(client.birthDate, language);
    case 'lifetimeValue':
      return formatMoney(stats.lifetimeValue, organization.currency, language);
    case 'purchaseCount':
      return formatNumber(stats.purchaseCount, language);
    case 'lastVisitAt':
      return stats.lastVisitAt && formatShortDate(stats.lastVisitAt, language);
    case 'visitFrequency':
      return stats.visitFrequency && formatDays(stats.visitFrequency, language);
    case 'expectedVisitAt':
      return (
        stats.expectedVisitAt && (
          <span className={classes.expected} data-late={stats.overdueDays !== null || undefined}>
            {formatShortDate(stats.expectedVisitAt, language)}
          </span>
        )
      );
    case 'nextAppointmentAt':
      return (
        stats.nextAppointmentAt &&
        formatMoment(stats.nextAppointmentAt, language, organization.timeZone, 'digits')
      );
    case 'createdAt':
    case 'updatedAt':
      return formatMoment(client[column], language, organization.timeZone, 'short');
  }
}
