import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { localized } from '@clientele/domain/custom-fields/field-types';
import type { ImportTarget } from '@clientele/domain/import-export/import-target';
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useLanguage } from '../../../../lib/use-language.ts';
import { targetGroups } from '../../model/target-groups.ts';
import type { Targets } from '../../model/use-targets.ts';

interface TargetSelectProps {
  label: string;
  entity: ImportEntity;
  targets: Targets;
  taken: ReadonlySet<string>;
  /** The chosen target; null leaves the column out. */
  value: string | null;
  /** Whether to offer creating a custom field. */
  canCreate?: boolean;
  /** Whether to offer leaving the column out; without it a target must be chosen. */
  withSkip?: boolean;
  onChange: (target: string | null) => void;
  onCreate?: () => void;
}

// These values cannot be confused with targets, which begin with a letter.
const SKIP = '-';
const CREATE = '+';

/** Select for the target of a column or a constant, in groups and searchable. */
export function TargetSelect(props: TargetSelectProps) {
  const { targets, entity, taken, value, withSkip = true } = props;
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const { form } = useCurrentOrganization();
  const groups = useMemo(
    () => targetGroups(targets.all, entity, form?.sections ?? []),
    [targets.all, entity, form],
  );
  // A section of the form may have the same name as a standard group: both are then merged.
  const byName = new Map<string, ImportTarget[]>();
  for (const { standard, section, targets: members } of groups) {
    const name = standard
      ? t(`groups.${standard}`)
      : (section && localized(section.label, language)) || t('groups.custom');
    byName.set(name, [...(byName.get(name) ?? []), ...members]);
  }
  const isKnown = value === null || targets.find(value) !== undefined;
  const data = [
    ...(withSkip ? [{ value: SKIP, label: t('columns.skip') }] : []),
    ...(props.canCreate ? [{ value: CREATE, label: t('columns.create') }] : []),
    ...(isKnown ? [] : [{ value: value ?? '', label: t('columns.unknown', { target: value }) }]),
    ...[...byName].map(([group, members]) => ({
      group,
      items: members.map((target) => ({
        value: target.target,
        label: localized(target.label, language),
        disabled: taken.has(target.target) && target.target !== value,
      })),
    })),
  ];
  return (
    <Select
      aria-label={props.label}
      placeholder={t('columns.choose')}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('columns.nothingFound')}
      maxDropdownHeight={340}
      data={data}
      value={value ?? (withSkip ? SKIP : null)}
      onChange={(next) => {
        if (next === CREATE) props.onCreate?.();
        else props.onChange(next === SKIP ? null : next);
      }}
    />
  );
}
