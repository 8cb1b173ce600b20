import {
  type OrganizationSettings,
  sectorSchema,
  TRASH_RETENTION_DAYS_DEFAULT,
} from '@clientele/contracts/organizations/organization';
import { Button, Group, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import { CURRENCIES, countryOptions, languageOptions } from '../../../lib/choices.ts';
import { useLanguage } from '../../../lib/use-language.ts';

interface OrganizationFormProps {
  initial: OrganizationSettings;
  submitLabel: string;
  pending: boolean;
  readOnly?: boolean;
  /** Asks only for the name and the sector; the other settings have good defaults. */
  brief?: boolean;
  onSubmit: (settings: OrganizationSettings) => void;
}

/** Initial settings of a new organisation; the time zone is the browser's. */
export function newOrganizationSettings(language: 'fr' | 'en'): OrganizationSettings {
  return {
    name: '',
    sector: 'salon',
    language,
    country: 'FR',
    currency: 'EUR',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris',
    trashRetentionDays: TRASH_RETENTION_DAYS_DEFAULT,
  };
}

export function OrganizationForm(props: OrganizationFormProps) {
  const { t } = useTranslation(['organizations', 'account']);
  const language = useLanguage();
  const form = useForm<OrganizationSettings>({
    initialValues: props.initial,
    validate: {
      name: (name) => (name.trim() === '' ? t('account:errors.required') : null),
    },
  });
  const field = (name: keyof OrganizationSettings) => ({
    ...form.getInputProps(name),
    disabled: props.readOnly ?? false,
  });
  const identity = (
    <Stack>
      <TextInput
        label={t('organizations:settings.name')}
        placeholder={t('organizations:settings.namePlaceholder')}
        maxLength={100}
        {...field('name')}
      />
      <Select
        label={t('organizations:settings.sector')}
        allowDeselect={false}
        data={sectorSchema.options.map((value) => ({
          value,
          label: t(`organizations:sectors.${value}`),
        }))}
        {...field('sector')}
      />
    </Stack>
  );
  const submit = (
    <Button type="submit" size={props.brief ? 'md' : 'sm'} loading={props.pending}>
      {props.submitLabel}
    </Button>
  );
  if (props.brief) {
    return (
      <form onSubmit={form.onSubmit(props.onSubmit)} noValidate>
        <Stack gap="lg">
          {identity}
          {submit}
        </Stack>
      </form>
    );
  }
  return (
    <form onSubmit={form.onSubmit(props.onSubmit)} noValidate>
      <Stack gap="lg" maw={720}>
        <Panel title={t('organizations:settings.identity')}>{identity}</Panel>
        <Panel title={t('organizations:settings.region')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t('organizations:settings.language')}
              allowDeselect={false}
              data={languageOptions(language).filter(({ value }) => ['fr', 'en'].includes(value))}
              {...field('language')}
            />
            <Select
              label={t('organizations:settings.currency')}
              allowDeselect={false}
              data={CURRENCIES}
              {...field('currency')}
            />
            <Select
              label={t('organizations:settings.country')}
              description={t('organizations:settings.countryHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              allowDeselect={false}
              searchable
              data={countryOptions(language)}
              {...field('country')}
            />
            <Select
              label={t('organizations:settings.timeZone')}
              allowDeselect={false}
              searchable
              limit={50}
              data={Intl.supportedValuesOf('timeZone')}
              {...field('timeZone')}
            />
          </SimpleGrid>
        </Panel>
        <Panel title={t('organizations:settings.data')}>
          <NumberInput
            label={t('organizations:settings.trash')}
            description={t('organizations:settings.trashHint')}
            min={1}
            max={365}
            clampBehavior="strict"
            allowDecimal={false}
            maw={320}
            {...field('trashRetentionDays')}
          />
        </Panel>
        {!props.readOnly && <Group>{submit}</Group>}
      </Stack>
    </form>
  );
}
