import {
  CONDITION_DEPTH_MAXIMUM,
  type ConditionGroup,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import { Button, CloseButton, Group, Select } from '@mantine/core';
import { IconFolderPlus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './condition-builder.module.css';
import { ConditionEditor, type ConditionErrors } from './condition-editor.tsx';
import {
  type FilterField,
  type GroupKind,
  groupOf,
  newCondition,
  replaceMember,
} from './filter-field.ts';

interface ConditionGroupEditorProps {
  group: ConditionGroup;
  fields: FilterField[];
  /** Messages by the path of the part they are about, such as `all.0.value`. */
  errors: ReadonlyMap<string, string>;
  depth: number;
  path: string;
  onChange: (group: ConditionGroup | null) => void;
}

const KINDS = ['all', 'any', 'none'] as const;

export function ConditionGroupEditor(props: ConditionGroupEditorProps) {
  const { group, fields, errors, depth, path, onChange } = props;
  const { t } = useTranslation('conditions');
  const { kind, members } = groupParts(group);
  const first = fields[0];
  const prefix = path === '' ? kind : `${path}.${kind}`;
  return (
    <fieldset className={classes.group} data-depth={depth}>
      <legend className={classes.legend}>{t('group')}</legend>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Select
          size="sm"
          className={classes.kind}
          aria-label={t('groupKind')}
          allowDeselect={false}
          data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          onChange={(next) => onChange(groupOf((next ?? 'all') as GroupKind, members))}
        />
        {depth > 1 && <CloseButton aria-label={t('removeGroup')} onClick={() => onChange(null)} />}
      </Group>
      {members.map((member, index) =>
        isGroup(member) ? (
          <ConditionGroupEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: members have no identity but their place
            key={index}
            group={member}
            fields={fields}
            errors={errors}
            depth={depth + 1}
            path={`${prefix}.${index}`}
            onChange={(next) => onChange(replaceMember(group, index, next))}
          />
        ) : (
          <ConditionEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={index}
            number={index + 1}
            condition={member}
            fields={fields}
            errors={conditionErrors(errors, `${prefix}.${index}`)}
            onChange={(next) => onChange(replaceMember(group, index, next))}
          />
        ),
      )}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => first && onChange(groupOf(kind, [...members, newCondition(first)]))}
        >
          {t('addCondition')}
        </Button>
        {depth < CONDITION_DEPTH_MAXIMUM && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconFolderPlus size={15} aria-hidden />}
            onClick={() =>
              first && onChange(groupOf(kind, [...members, { any: [newCondition(first)] }]))
            }
          >
            {t('addGroup')}
          </Button>
        )}
      </Group>
    </fieldset>
  );
}

function conditionErrors(errors: ReadonlyMap<string, string>, path: string): ConditionErrors {
  return {
    field: errors.get(`${path}.field`),
    operator: errors.get(`${path}.operator`),
    value: errors.get(`${path}.value`),
    period: errors.get(`${path}.period`),
  };
}
