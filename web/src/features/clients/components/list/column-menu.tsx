import { Button, Checkbox, Popover, Stack, Text } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../../../entities/field/use-wording.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { type Column, columnPath, columnsOf } from '../../model/columns.ts';
import classes from './clients-toolbar.module.css';

/** Menu that chooses the shown columns; the name is always shown. */
export function ColumnMenu(props: { columns: string[]; onChange: (columns: string[]) => void }) {
  const { t } = useTranslation('clients');
  const { form } = useCurrentOrganization();
  const wording = useWording();
  const offered = columnsOf(form).filter(({ key }) => key !== 'name');
  const box = ({ key }: Column) => (
    <Checkbox key={key} size="sm" value={key} label={wording.label(columnPath(key))} />
  );
  const custom = offered.filter(({ field }) => field);
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
      <Popover.Dropdown aria-label={t('list.columns')} className={classes.columns}>
        <Checkbox.Group value={props.columns} onChange={props.onChange}>
          <Stack gap={10}>
            {offered.filter(({ field }) => !field).map(box)}
            {custom.length > 0 && (
              <Text size="xs" fw={600} c="dimmed" mt={6}>
                {t('list.customColumns')}
              </Text>
            )}
            {custom.map(box)}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
