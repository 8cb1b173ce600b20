import type { ImportSettings } from '@clientele/contracts/import-export/import-settings';
import { Alert, Anchor, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import type { CreateField } from '../../model/create-field.ts';
import {
  leftOut,
  mappingOf,
  takenByColumns,
  takenByConstants,
  withColumn,
} from '../../model/mapping.ts';
import type { ImportEditor } from '../../model/use-import-editor.ts';
import { useTargets } from '../../model/use-targets.ts';
import { ColumnRow } from './column-row.tsx';
import classes from './columns-step.module.css';
import { ConstantsPanel } from './constants-panel.tsx';
import { NewFieldDialog } from './new-field-dialog.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { ValuesDialog } from './values-dialog.tsx';

interface ColumnsStepProps {
  editor: ImportEditor;
  createField: CreateField;
  foot: ReactNode;
}

/** The step that maps each column of the file to a target. */
export function ColumnsStep({ editor, createField, foot }: ColumnsStepProps) {
  const { t } = useTranslation('imports');
  const { job, change } = editor;
  const { columns, settings, entity } = job;
  const { mapping, constants } = settings;
  const targets = useTargets(entity);
  const [shown, setShown] = useState<'all' | 'leftOut'>('all');
  const [wordedColumn, setWordedColumn] = useState<number | null>(null);
  const [fieldColumn, setFieldColumn] = useState<number | null>(null);
  const unmapped = leftOut(columns, mapping);
  const listed = shown === 'all' ? columns : unmapped;
  const set = (changes: Partial<ImportSettings>) => change({ settings: changes });
  const hasFullName = mapping.some(({ target }) => target !== null && isFullName(target));
  const columnOf = (column: number | null) =>
    columns.find((candidate) => candidate.column === column) ?? null;
  return (
    <Stack gap="md">
      {job.remembered && (
        <Alert icon={<IconHistory aria-hidden />} color="bleu">
          {t('columns.remembered')}
        </Alert>
      )}
      <Panel title={t('columns.title')} flush>
        <div className={classes.intro}>
          <Text size="sm" c="dimmed" role="status">
            {t('columns.mapped', { count: columns.length - unmapped.length, all: columns.length })}
          </Text>
          {unmapped.length > 0 && (
            <SegmentedControl
              size="xs"
              aria-label={t('columns.shown')}
              value={shown}
              onChange={(value) => setShown(value as 'all' | 'leftOut')}
              data={[
                { value: 'all', label: t('columns.all', { count: columns.length }) },
                { value: 'leftOut', label: t('columns.leftOut', { count: unmapped.length }) },
              ]}
            />
          )}
        </div>
        <ul className={classes.list} aria-label={t('columns.title')}>
          {listed.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              mapping={mappingOf(mapping, column.column)}
              entity={entity}
              targets={targets}
              taken={takenByColumns(mapping, targets.all, column.column)}
              canCreate={createField !== null && entity === 'clients'}
              onChange={(changes) => set({ mapping: withColumn(mapping, column.column, changes) })}
              onValues={() => setWordedColumn(column.column)}
              onCreate={() => setFieldColumn(column.column)}
            />
          ))}
          {listed.length === 0 && (
            <li className={classes.none}>
              <Anchor component="button" type="button" onClick={() => setShown('all')}>
                {t('columns.noneLeft')}
              </Anchor>
            </li>
          )}
        </ul>
        {hasFullName && (
          <div className={classes.order}>
            <Text size="sm" fw={500} id="name-order">
              {t('columns.nameOrder')}
            </Text>
            <SegmentedControl
              size="sm"
              aria-labelledby="name-order"
              value={settings.nameOrder}
              onChange={(value) => set({ nameOrder: value as ImportSettings['nameOrder'] })}
              data={[
                { value: 'firstLast', label: t('columns.firstLast') },
                { value: 'lastFirst', label: t('columns.lastFirst') },
              ]}
            />
          </div>
        )}
      </Panel>
      <ConstantsPanel
        entity={entity}
        constants={constants}
        targets={targets}
        takenFor={(at) => takenByConstants(constants, at)}
        onChange={(next) => set({ constants: next })}
      />
      <PreviewPanel job={job} saving={editor.saving} />
      {foot}
      <ValuesDialog
        column={columnOf(wordedColumn)}
        mapping={wordedColumn === null ? null : mappingOf(mapping, wordedColumn)}
        targets={targets}
        onChange={(values) =>
          wordedColumn !== null && set({ mapping: withColumn(mapping, wordedColumn, { values }) })
        }
        onClose={() => setWordedColumn(null)}
      />
      {createField && (
        <NewFieldDialog
          column={columnOf(fieldColumn)}
          createField={createField}
          onCreated={(target) => {
            if (fieldColumn !== null)
              set({ mapping: withColumn(mapping, fieldColumn, { target }) });
            setFieldColumn(null);
          }}
          onClose={() => setFieldColumn(null)}
        />
      )}
    </Stack>
  );
}

function isFullName(target: string): boolean {
  return target === 'fullName' || target.endsWith('.fullName');
}
