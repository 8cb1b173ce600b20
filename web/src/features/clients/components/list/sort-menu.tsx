import type { ClientSort } from '@clientele/contracts/clients/client-list';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../../../entities/field/use-wording.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { columnPath, type SortKey, sortKeysOf } from '../../model/columns.ts';

/** Menu to sort the list on a phone, where there are no column titles to press. */
export function SortMenu(props: { sort: ClientSort; onSort: (sort: ClientSort) => void }) {
  const { t } = useTranslation('clients');
  const { form } = useCurrentOrganization();
  const wording = useWording();
  const keys = sortKeysOf(form);
  const options = (key: SortKey) => {
    const label = wording.label(columnPath(key));
    return [
      { value: key, label: `${label}, ${t('list.sortAscending')}` },
      { value: `-${key}`, label: `${label}, ${t('list.sortDescending')}` },
    ];
  };
  const standard = keys.filter((key) => !key.startsWith('custom.')).flatMap(options);
  const custom = keys.filter((key) => key.startsWith('custom.')).flatMap(options);
  const data =
    custom.length === 0
      ? standard
      : [...standard, { group: t('list.customColumns'), items: custom }];
  return (
    <Select
      size="sm"
      w={220}
      aria-label={t('list.sortBy')}
      allowDeselect={false}
      data={data}
      value={props.sort}
      onChange={(sort) => sort && props.onSort(sort as ClientSort)}
    />
  );
}
