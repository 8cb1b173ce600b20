import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { wordIssue } from '@clientele/contracts/validation';
import { checkTree } from '@clientele/domain/conditions/check-tree';
import { Button, Group, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/use-language.ts';
import { ConditionGroupEditor } from './condition-group-editor.tsx';
import { type FilterField, newCondition, prune } from './filter-field.ts';

interface ConditionBuilderProps {
  fields: FilterField[];
  value: ConditionGroup | null;
  onApply: (filter: ConditionGroup | null) => void;
}

/** Editor for a tree of conditions; the list is filtered only when it is applied. */
export function ConditionBuilder({ fields, value, onApply }: ConditionBuilderProps) {
  const { t } = useTranslation('conditions');
  const language = useLanguage();
  const first = fields[0];
  const fresh = (): ConditionGroup => ({ all: first ? [newCondition(first)] : [] });
  const [draft, setDraft] = useState<ConditionGroup>(() => value ?? fresh());
  const [checked, setChecked] = useState(false);
  const byKey = useMemo(() => new Map(fields.map((field) => [field.key, field])), [fields]);
  const issues = checked ? checkTree(draft, byKey) : [];
  const errors = new Map(
    issues.map((issue) => [issue.path, wordIssue(issue, language).message] as const),
  );
  const apply = () => {
    const pruned = prune(draft);
    if (pruned && checkTree(pruned, byKey).length > 0) {
      setDraft(pruned);
      return setChecked(true);
    }
    setChecked(false);
    onApply(pruned);
  };
  return (
    <Stack gap="md">
      <ConditionGroupEditor
        group={draft}
        fields={fields}
        errors={errors}
        depth={1}
        path=""
        onChange={(group) => setDraft(group ?? fresh())}
      />
      <Group gap="xs">
        <Button size="sm" onClick={apply}>
          {t('apply')}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          onClick={() => {
            setDraft(fresh());
            setChecked(false);
            onApply(null);
          }}
        >
          {t('clear')}
        </Button>
      </Group>
    </Stack>
  );
}
