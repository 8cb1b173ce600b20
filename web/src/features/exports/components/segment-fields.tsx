import {
  type ClientSelection,
  SELECTED_SEGMENTS_MAXIMUM,
} from '@clientele/contracts/clients/bulk-edit';
import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSegmentNames } from '../../../entities/segment/segment-names.ts';

type SegmentSelection = Extract<ClientSelection, { type: 'segments' }>;

interface SegmentFieldsProps {
  selection: SegmentSelection;
  /** Whether to show the error when no segment is chosen. */
  checked: boolean;
  onChange: (selection: SegmentSelection) => void;
}

/** Chooses clients by segments to include and segments to leave out. */
export function SegmentFields({ selection, checked, onChange }: SegmentFieldsProps) {
  const { t } = useTranslation('segments');
  const { include, exclude } = selection;
  const names = useSegmentNames().filter(({ hidden }) => !hidden);
  const offered = (others: readonly string[]) =>
    names
      .filter(({ id }) => !others.includes(id))
      .map(({ id, name }) => ({ value: id, label: name }));
  const shared = { searchable: true, maxValues: SELECTED_SEGMENTS_MAXIMUM, miw: 240 } as const;
  return (
    <>
      <MultiSelect
        {...shared}
        label={t('choice.include')}
        error={checked && include.length === 0 ? t('choice.required') : undefined}
        nothingFoundMessage={t('pins.noSegment')}
        data={offered(exclude)}
        value={include}
        onChange={(ids) => onChange({ ...selection, include: ids })}
      />
      <MultiSelect
        {...shared}
        label={t('choice.exclude')}
        nothingFoundMessage={t('pins.noSegment')}
        data={offered(include)}
        value={exclude}
        onChange={(ids) => onChange({ ...selection, exclude: ids })}
      />
    </>
  );
}
