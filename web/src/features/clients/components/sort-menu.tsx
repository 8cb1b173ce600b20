import type { ClientSort } from '@clientele/contracts/clients/client-list';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { columnLabel, SORTABLE } from '../model/columns.ts';

/** On a phone, where there are no column heads to press. */
export function SortMenu(props: { sort: ClientSort; onSort: (sort: ClientSort) => void }) {
  const { t } = useTranslation('clients');
  const options = SORTABLE.flatMap((field) => {
    const label = t(`fields.${columnLabel(field)}`);
    return [
      { value: field, label: `${label}, ${t('list.sortAscending')}` },
      { value: `-${field}`, label: `${label}, ${t('list.sortDescending')}` },
    ];
  });
  return (
    <Select
      size="sm"
      w={220}
      aria-label={t('list.sortBy')}
      allowDeselect={false}
      data={options}
      value={props.sort}
      onChange={(sort) => sort && props.onSort(sort as ClientSort)}
    />
  );
}
