import type { ImportRow, RowDecision } from '@clientele/contracts/import-export/import-row';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const BY_RULES = 'rules';

/** Lets the person decide about a row that matches an existing client, overriding the rules. */
export function DecisionSelect(props: {
  row: ImportRow;
  onDecide: (decision: RowDecision | null) => void;
}) {
  const { row, onDecide } = props;
  const { t } = useTranslation('imports');
  return (
    <Select
      size="xs"
      mt={6}
      maw={220}
      aria-label={t('grid.decide', { row: row.row })}
      allowDeselect={false}
      data={[
        { value: BY_RULES, label: t('decisions.rules') },
        { value: 'create', label: t('decisions.create') },
        { value: 'skip', label: t('decisions.skip') },
      ]}
      value={row.decision ?? BY_RULES}
      onChange={(value) => onDecide(value === BY_RULES ? null : (value as RowDecision))}
    />
  );
}
