import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import type { ColumnMapping } from '@clientele/contracts/import-export/import-settings';
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnName } from '../../model/column-name.ts';
import { withValue } from '../../model/mapping.ts';
import type { Targets } from '../../model/use-targets.ts';
import classes from './columns-step.module.css';

interface ValuesDialogProps {
  /** The column whose values are mapped; null while closed. */
  column: ImportColumn | null;
  mapping: ColumnMapping | null;
  targets: Targets;
  onChange: (values: ColumnMapping['values']) => void;
  onClose: () => void;
}

const AS_IS = '-';
const NONE = '+';

/** Dialog that maps words of the file to the options of a field. */
export function ValuesDialog(props: ValuesDialogProps) {
  const { column, mapping, onClose } = props;
  const { t } = useTranslation(['imports', 'common']);
  return (
    <Modal
      opened={column !== null}
      onClose={onClose}
      size="lg"
      title={column && t('imports:values.title', { name: columnName(column) })}
    >
      {column && mapping && <Values {...props} column={column} mapping={mapping} />}
    </Modal>
  );
}

function Values(props: ValuesDialogProps & { column: ImportColumn; mapping: ColumnMapping }) {
  const { column, mapping, targets, onChange, onClose } = props;
  const { t } = useTranslation(['imports', 'common']);
  const [added, setAdded] = useState<string[]>([]);
  const [word, setWord] = useState('');
  const target = mapping.target === null ? undefined : targets.find(mapping.target);
  const words = [
    ...new Set([...column.samples, ...mapping.values.map(({ from }) => from), ...added]),
  ];
  const chosen = (from: string) => {
    const to = mapping.values.find((value) => value.from === from)?.to;
    if (to === undefined) return AS_IS;
    return to === '' ? NONE : to;
  };
  const add = () => {
    const text = word.trim();
    if (text !== '') setAdded([...added, text]);
    setWord('');
  };
  return (
    <Stack>
      <Text size="sm">{t('imports:values.intro')}</Text>
      <ul className={classes.values}>
        {words.map((from) => (
          <li key={from} className={classes.value}>
            <span className={classes.valueText}>{from}</span>
            <IconArrowRight size={16} className={classes.arrow} aria-hidden />
            <Select
              aria-label={t('imports:values.of', { value: from })}
              allowDeselect={false}
              searchable={(target?.options.length ?? 0) > 8}
              data={[
                { value: AS_IS, label: t('imports:values.asIs') },
                { value: NONE, label: t('imports:values.none') },
                ...(target?.options ?? []).map(({ key }) => ({
                  value: key,
                  label: target ? targets.optionLabel(target, key) : key,
                })),
              ]}
              value={chosen(from)}
              onChange={(value) => {
                const to = value === AS_IS ? null : value === NONE ? '' : value;
                onChange(withValue(mapping.values, from, to));
              }}
            />
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Group align="flex-end" gap="xs">
          <TextInput
            flex={1}
            label={t('imports:values.another')}
            maxLength={200}
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('common:add')}
          </Button>
        </Group>
      </form>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('imports:values.done')}</Button>
      </Group>
    </Stack>
  );
}
