import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import { ConditionBuilder } from '../../../../entities/condition/condition-builder.tsx';
import { useFilterFields } from '../../../../entities/condition/use-filter-fields.ts';

interface AdvancedFilterProps {
  filter: ConditionGroup | null;
  onApply: (filter: ConditionGroup | null) => void;
}

export function AdvancedFilter({ filter, onApply }: AdvancedFilterProps) {
  const { t } = useTranslation('conditions');
  const fields = useFilterFields();
  return (
    <Panel title={t('title')}>
      <ConditionBuilder fields={fields} value={filter} onApply={onApply} />
    </Panel>
  );
}
