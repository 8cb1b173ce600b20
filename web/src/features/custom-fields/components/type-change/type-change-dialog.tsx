import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import { type CustomField, FIELD_TYPES } from '@clientele/contracts/custom-fields/custom-field';
import { isConvertible } from '@clientele/domain/custom-fields/convert-value';
import { FIELD_TYPE_TRAITS, localized } from '@clientele/domain/custom-fields/field-types';
import { Button, Checkbox, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { FieldTypeIcon } from '../../../../entities/field/field-type-icon.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useLanguage } from '../../../../lib/use-language.ts';
import { isWorking, useCreateTypeChange, useFieldJob } from '../../api/field-jobs.ts';
import { type DraftOption, firstOptions, plainOptions } from '../../model/field-draft.ts';
import { useServerErrors } from '../../model/use-server-errors.ts';
import { TypeChangeOptions } from './type-change-options.tsx';
import { TypeChangeOutcome, TypeChangeProgress } from './type-change-outcome.tsx';

/**
 * Changes the type of a field: first checks which values convert, shows what would be lost, and
 * then does it.
 */
export function TypeChangeDialog(props: { field: CustomField; onClose: () => void }) {
  const { onClose } = props;
  const { t } = useTranslation(['fields', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  // The field as it was when the dialog opened: after the change it has the new type.
  const [field] = useState(props.field);
  const [type, setType] = useState<CustomFieldType | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const [loseValues, setLoseValues] = useState(false);
  const [options, setOptions] = useState<DraftOption[]>(() => firstOptions(field.type));
  const create = useCreateTypeChange(organization.id, field.key);
  const job = useFieldJob(organization.id, jobId);
  const checked = job.data?.kind === 'checkTypeChange' && job.data.status === 'done';
  const changing = job.data?.kind === 'changeType';
  const finished = changing && job.data?.status === 'done';
  const working = job.data !== undefined && isWorking(job.data);
  const lost = job.data?.lost ?? 0;
  const needsOptions =
    type !== null && FIELD_TYPE_TRAITS[type].options && !FIELD_TYPE_TRAITS[field.type].options;
  const errors = useServerErrors(create.error);
  const send = (dryRun: boolean) => {
    if (type === null) return;
    create.mutate(
      {
        type,
        dryRun,
        ...(!dryRun && { loseValues }),
        ...(needsOptions && { settings: { options: plainOptions(options) } }),
      },
      { onSuccess: ({ id }) => setJobId(id) },
    );
  };
  if (field.unique)
    return <UniqueFirst name={localized(field.label, language)} onClose={onClose} />;
  const data = FIELD_TYPES.filter(
    (candidate) => candidate !== field.type && isConvertible(field.type, candidate),
  ).map((value) => ({ value, label: t(`fields:types.${value}`) }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('fields:typeChange.title', { name: localized(field.label, language) })}
    >
      <Stack>
        <Text size="sm">{t('fields:typeChange.intro')}</Text>
        <Select
          label={t('fields:typeChange.to')}
          description={t('fields:typeChange.from', { type: t(`fields:types.${field.type}`) })}
          placeholder={t('fields:input.choose')}
          data-autofocus
          disabled={changing}
          data={data}
          value={type}
          leftSection={type && <FieldTypeIcon type={type} />}
          renderOption={({ option }) => (
            <Group gap={8}>
              <FieldTypeIcon type={option.value as CustomFieldType} />
              {option.label}
            </Group>
          )}
          onChange={(next) => {
            setType(next as CustomFieldType | null);
            setOptions(firstOptions(field.type));
            setJobId(null);
            setLoseValues(false);
            create.reset();
          }}
        />
        {needsOptions && (
          <TypeChangeOptions
            options={options}
            job={checked ? job.data : undefined}
            errors={errors}
            onChange={(next) => {
              setOptions(next);
              setJobId(null);
              create.reset();
            }}
          />
        )}
        {((create.isError && !errors.options) || job.isError) && (
          <ProblemAlert error={create.error ?? job.error} />
        )}
        {job.data && working && <TypeChangeProgress job={job.data} />}
        {job.data && !working && <TypeChangeOutcome job={job.data} />}
        {checked && lost > 0 && (
          <Checkbox
            label={t('fields:typeChange.loseValues')}
            checked={loseValues}
            onChange={(event) => setLoseValues(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onClose}>
            {t(finished || changing ? 'common:close' : 'common:cancel')}
          </Button>
          {!changing && !checked && (
            <Button
              disabled={type === null}
              loading={create.isPending || working}
              onClick={() => send(true)}
            >
              {t('fields:typeChange.check')}
            </Button>
          )}
          {checked && (
            <Button
              color={lost > 0 ? 'red.8' : undefined}
              disabled={lost > 0 && !loseValues}
              loading={create.isPending}
              onClick={() => send(false)}
            >
              {t('fields:typeChange.confirm')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

/** The conversion could make two values equal, so a unique field must stop being unique first. */
function UniqueFirst(props: { name: string; onClose: () => void }) {
  const { t } = useTranslation(['fields', 'common']);
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('fields:typeChange.title', { name: props.name })}
    >
      <Text size="sm">{t('fields:typeChange.unique')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={props.onClose}>
          {t('common:close')}
        </Button>
      </Group>
    </Modal>
  );
}
