import type { LayoutStandardField } from '@clientele/contracts/custom-fields/field-layout';
import { Input, InputBase } from '@mantine/core';
import { IconCalendar, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const CHOSEN = new Set<LayoutStandardField>([
  'kind',
  'status',
  'assignedTo',
  'preferredChannel',
  'language',
  'tags',
]);

/** Preview of a standard field: only its name and place, without an input. */
export function StandardPreview({ path }: { path: LayoutStandardField }) {
  const { t } = useTranslation('clients');
  const sign = CHOSEN.has(path) ? (
    <IconChevronDown size={15} aria-hidden />
  ) : path === 'birthDate' ? (
    <IconCalendar size={15} aria-hidden />
  ) : null;
  return (
    <Input.Wrapper label={t(`fields.${path}`)} size="xs" labelElement="div">
      <InputBase
        component="div"
        size="xs"
        disabled
        rightSection={sign}
        rightSectionPointerEvents="none"
      />
    </Input.Wrapper>
  );
}
