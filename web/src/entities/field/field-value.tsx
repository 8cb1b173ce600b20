import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { formatPhone } from '@clientele/domain/contact/phone';
import { localized, RATING_MAXIMUM_DEFAULT } from '@clientele/domain/custom-fields/field-types';
import { Anchor, VisuallyHidden } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import {
  formatDate,
  formatDecimal,
  formatMoment,
  formatMoney,
  formatPercent,
  formatShortDate,
  nameOf,
} from '../../lib/format.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { ClientName } from '../client/client-name.tsx';
import classes from './fields.module.css';
import { OptionBadge } from './option-badge.tsx';
import { asAddress } from './value-shapes.ts';

/** How many chosen options a list shows; the others are only counted. */
const COMPACT_MAXIMUM = 2;

interface FieldValueProps {
  field: Pick<MemberField, 'type' | 'options' | 'currency' | 'decimals' | 'maximum'>;
  value: CustomValue | null;
  /** Whether a value exists that is hidden from the member. */
  masked?: boolean;
  /** Whether the name of a linked client links to its page. */
  linksClients?: boolean;
  /** Renders one line without anything to press, as in a list. */
  compact?: boolean;
  /** Shown where there is no value, instead of "not given". */
  empty?: ReactNode;
}

/** Shown in place of a value that exists but is hidden from the member. */
export function MaskedValue() {
  const { t } = useTranslation('fields');
  return (
    <span className={classes.masked}>
      <span aria-hidden>••••</span>
      <VisuallyHidden>{t('input.masked')}</VisuallyHidden>
    </span>
  );
}

/** Shows a value of a custom field, read-only. */
export function FieldValue(props: FieldValueProps) {
  const { field, value, masked, empty, compact } = props;
  const { t } = useTranslation(['fields', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const day = compact ? formatShortDate : formatDate;
  if (masked) return <MaskedValue />;
  if (value === null || value === '') return empty ?? t('common:nothing');
  if (typeof value === 'boolean') return t(value ? 'fields:input.yes' : 'fields:input.no');
  if (typeof value === 'number') {
    switch (field.type) {
      case 'money':
        return formatMoney(value, field.currency ?? organization.currency, language);
      case 'percent':
        return formatPercent(value, language);
      case 'rating':
        return <Stars value={value} maximum={field.maximum} />;
      default:
        return formatDecimal(value, language, field.decimals);
    }
  }
  if (Array.isArray(value)) {
    return (
      <span className={classes.list} data-compact={compact}>
        {(compact ? value.slice(0, COMPACT_MAXIMUM) : value).map((key) => badge(field, key))}
        {compact && value.length > COMPACT_MAXIMUM && (
          <span title={value.map((key) => optionLabel(field, key, language)).join(', ')}>
            +{value.length - COMPACT_MAXIMUM}
          </span>
        )}
      </span>
    );
  }
  if (typeof value === 'object') {
    const { line1, line2, postalCode, city, country } = asAddress(value);
    const cityLine = [postalCode, city].filter(Boolean).join(' ');
    const countryName = country ? nameOf('region', country, language) : null;
    return (
      <span className={classes.lines}>
        {[line1, line2, cityLine, countryName].filter(Boolean).join('\n')}
      </span>
    );
  }
  switch (field.type) {
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value, language) : value;
    case 'dateTime':
      return formatMoment(value, language, organization.timeZone, compact ? 'digits' : 'long');
    case 'choice':
      return badge(field, value);
    case 'email':
      return compact ? value : <Anchor href={`mailto:${value}`}>{value}</Anchor>;
    case 'phone':
      return compact ? (
        formatPhone(value, organization.country)
      ) : (
        <Anchor href={`tel:${value}`}>{formatPhone(value, organization.country)}</Anchor>
      );
    case 'url':
      return compact ? shortAddress(value) : <WebLink address={value} />;
    case 'clientLink':
      return compact ? value : <ClientName id={value} link={props.linksClients ?? false} />;
    default:
      return compact ? value : <span className={classes.lines}>{value}</span>;
  }
}

function optionLabel(field: FieldValueProps['field'], key: string, language: InterfaceLanguage) {
  const option = field.options.find((candidate) => candidate.key === key);
  return option ? localized(option.label, language) : key;
}

function badge(field: FieldValueProps['field'], key: string): ReactNode {
  const option = field.options.find((candidate) => candidate.key === key);
  return option ? <OptionBadge key={key} option={option} /> : key;
}

/** Links only `http` and `https` addresses: a stored `javascript:` address stays plain text. */
function WebLink({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return address;
  return (
    <Anchor href={address} target="_blank" rel="noopener noreferrer">
      {shortAddress(address)}
    </Anchor>
  );
}

function shortAddress(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
}

function Stars(props: { value: number; maximum: number | string | null }) {
  const { t } = useTranslation('fields');
  const maximum = typeof props.maximum === 'number' ? props.maximum : RATING_MAXIMUM_DEFAULT;
  return (
    <span className={classes.stars}>
      {Array.from({ length: maximum }, (_, at) => (
        <IconStarFilled
          // biome-ignore lint/suspicious/noArrayIndexKey: stars have no identity but their place
          key={at}
          size={17}
          data-empty={at >= props.value}
          aria-hidden
        />
      ))}
      <VisuallyHidden>{t('input.starsOf', { value: props.value, maximum })}</VisuallyHidden>
    </span>
  );
}
