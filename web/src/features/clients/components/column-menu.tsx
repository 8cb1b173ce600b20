import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COLUMNS, type ColumnKey, columnLabel } from '../model/columns.ts';

/** Which columns show; the name always does. */
export function ColumnMenu(props: {
  columns: ColumnKey[];
  onChange: (columns: ColumnKey[]) => void;
}) {
  const { t } = useTranslation('clients');
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="sm"
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          leftSection={<IconColumns3 size={16} aria-hidden />}
        >
          {t('list.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('list.columns')}>
        <Checkbox.Group
          value={props.columns}
          onChange={(columns) => props.onChange(columns as ColumnKey[])}
        >
          <Stack gap={10}>
            {COLUMNS.filter(({ key }) => key !== 'name').map(({ key }) => (
              <Checkbox key={key} size="sm" value={key} label={t(`fields.${columnLabel(key)}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
