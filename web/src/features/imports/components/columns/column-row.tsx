import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import {
  type ColumnMapping,
  type ImportEntity,
  overwriteSchema,
} from '@clientele/contracts/import-export/import-settings';
import { Button, Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { columnName } from '../../model/column-name.ts';
import type { Targets } from '../../model/use-targets.ts';
import classes from './columns-step.module.css';
import { TargetSelect } from './target-select.tsx';

interface ColumnRowProps {
  column: ImportColumn;
  mapping: ColumnMapping;
  entity: ImportEntity;
  targets: Targets;
  taken: ReadonlySet<string>;
  canCreate: boolean;
  onChange: (changes: Partial<ColumnMapping>) => void;
  onValues: () => void;
  onCreate: () => void;
}

const SAMPLES_SHOWN = 3;

/** A column of the file with sample values and the target they go to. */
export function ColumnRow(props: ColumnRowProps) {
  const { column, mapping, entity, targets, onChange } = props;
  const { t } = useTranslation('imports');
  const name = columnName(column);
  const target = mapping.target === null ? undefined : targets.find(mapping.target);
  const isMatch = mapping.target !== null && /^(number$|client\.)/.test(mapping.target);
  return (
    <li className={classes.row} data-skipped={mapping.target === null || undefined}>
      <div className={classes.source}>
        <span className={classes.name}>{name}</span>
        <span className={classes.samples}>
          {column.samples.length === 0
            ? t('columns.empty')
            : column.samples.slice(0, SAMPLES_SHOWN).join(' · ')}
        </span>
      </div>
      <IconArrowRight size={18} className={classes.arrow} aria-hidden />
      <div className={classes.goes}>
        <TargetSelect
          label={t('columns.target', { name })}
          entity={entity}
          targets={targets}
          taken={props.taken}
          value={mapping.target}
          canCreate={props.canCreate}
          onChange={(next) => onChange({ target: next })}
          onCreate={props.onCreate}
        />
        {target && (
          <div className={classes.options}>
            {entity === 'clients' && !isMatch && (
              <Select
                size="xs"
                aria-label={t('columns.overwriteOf', { name })}
                allowDeselect={false}
                className={classes.overwrite}
                data={overwriteSchema.options.map((value) => ({
                  value,
                  label: t(`columns.overwrite.${value}`),
                }))}
                value={mapping.overwrite}
                onChange={(value) => onChange({ overwrite: value as ColumnMapping['overwrite'] })}
              />
            )}
            {target.options.length > 0 && (
              <Button
                size="xs"
                fz="sm"
                variant={mapping.values.length > 0 ? 'light' : 'default'}
                aria-label={t('columns.valuesOf', { name })}
                onClick={props.onValues}
              >
                {mapping.values.length > 0
                  ? t('columns.valuesSet', { count: mapping.values.length })
                  : t('columns.values')}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
