import { type ClientLifecycle, clientLifecycleSchema } from '@clientele/contracts/clients/client';
import {
  EXPORT_ENTITIES,
  type ExportEntity,
  type ExportSelection,
} from '@clientele/contracts/import-export/export-job';
import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../../components/day-input.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { periodProblem } from '../model/period.ts';
import type { DefinitionDraft } from '../model/use-definition.ts';
import { SegmentFields } from './segment-fields.tsx';

/** Choice of clients by segment, offered beside the lifecycles. */
const SEGMENTS = 'segments';

function selectionOf(choice: string | null): ExportSelection {
  return choice === SEGMENTS
    ? { type: 'segments', include: [], exclude: [] }
    : { type: 'filter', lifecycle: choice as ClientLifecycle };
}

interface EntityFieldsProps {
  draft: DefinitionDraft;
  /** Whether a period can be chosen; a schedule has none, since each run takes all records. */
  withPeriod: boolean;
  /** Whether to show the errors of the days. */
  checked: boolean;
}

/** Inputs for which records the file contains. */
export function EntityFields({ draft, withPeriod, checked }: EntityFieldsProps) {
  const { t } = useTranslation(['exports', 'clients']);
  const { can } = useCurrentOrganization();
  const { entity, selection, setSelection } = draft;
  const offered = EXPORT_ENTITIES.filter(
    (candidate) => candidate !== 'auditEntries' || can('audit.read'),
  );
  const periodError = checked ? periodProblem(selection) : null;
  const setDay = (changes: Partial<Extract<ExportSelection, { type: 'period' }>>) => {
    if (selection.type === 'period') setSelection({ ...selection, ...changes });
  };
  return (
    <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
      <Select
        label={t('exports:form.entity')}
        allowDeselect={false}
        data={offered.map((value) => ({ value, label: t(`exports:entities.${value}`) }))}
        value={entity}
        onChange={(value) => draft.setEntity(value as ExportEntity)}
      />
      {(selection.type === 'filter' || selection.type === 'segments') && (
        <Select
          label={t('exports:form.lifecycle')}
          allowDeselect={false}
          data={[
            ...clientLifecycleSchema.options.map((value) => ({
              value,
              label: t(`clients:lifecycles.${value}`),
            })),
            { value: SEGMENTS, label: t('exports:form.segments') },
          ]}
          value={selection.type === 'segments' ? SEGMENTS : selection.lifecycle}
          onChange={(value) => setSelection(selectionOf(value))}
        />
      )}
      {selection.type === 'segments' && (
        <SegmentFields selection={selection} checked={checked} onChange={setSelection} />
      )}
      {selection.type === 'period' && withPeriod && (
        <>
          <DayInput
            label={t('exports:form.from')}
            value={selection.from ?? ''}
            error={periodError === 'from' && t('exports:form.notADay')}
            onChange={(day) => setDay({ from: day || null })}
          />
          <DayInput
            label={t('exports:form.to')}
            value={selection.to ?? ''}
            error={
              periodError === 'to'
                ? t('exports:form.notADay')
                : periodError === 'reversed' && t('exports:form.reversed')
            }
            onChange={(day) => setDay({ to: day || null })}
          />
        </>
      )}
    </Group>
  );
}
