import type { ExportSelection } from '@clientele/contracts/import-export/export-job';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PatientButton } from '../../../components/patient-button.tsx';
import { ProblemDetails } from '../../../components/problem-details.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useCreateExport } from '../api/change-export.ts';
import { periodProblem } from '../model/period.ts';
import { useDefinition } from '../model/use-definition.ts';
import { DefinitionFields } from './definition-fields.tsx';
import { EntityFields } from './entity-fields.tsx';

/** Clients selected on another page, and how many they are, as far as that is known. */
export interface ExportSubject {
  selection: ExportSelection;
  count: number | null;
}

interface ExportFormProps {
  subject: ExportSubject | null;
  onCancel: () => void;
  onStarted: (exportId: string) => void;
}

export function ExportForm({ subject, onCancel, onStarted }: ExportFormProps) {
  const { t } = useTranslation(['exports', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const create = useCreateExport(organization.id);
  const draft = useDefinition(subject ? { selection: subject.selection } : {});
  const [checked, setChecked] = useState(false);
  const submit = () => {
    setChecked(true);
    if (draft.chosen.length === 0 || !draft.namesRecords) return;
    if (periodProblem(draft.selection) !== null) return;
    create.mutate(draft.definition, { onSuccess: ({ id }) => onStarted(id) });
  };
  const count = subject?.count ?? null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        {create.isError && (
          <ProblemDetails error={create.error} title={t('exports:form.refused')} />
        )}
        {subject ? (
          count !== null && (
            <Text fw={600}>
              {t('exports:form.clients', { count, shown: formatNumber(count, language) })}
            </Text>
          )
        ) : (
          <EntityFields draft={draft} withPeriod checked={checked} />
        )}
        <DefinitionFields draft={draft} checked={checked} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <PatientButton
            type="submit"
            error={create.error}
            loading={create.isPending}
            disabled={!draft.ready}
          >
            {t('exports:form.start')}
          </PatientButton>
        </Group>
      </Stack>
    </form>
  );
}
