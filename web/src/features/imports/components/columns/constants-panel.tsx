import type {
  ImportConstant,
  ImportEntity,
} from '@clientele/contracts/import-export/import-settings';
import { ActionIcon, Button, Select, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import type { Targets } from '../../model/use-targets.ts';
import classes from './columns-step.module.css';
import { TargetSelect } from './target-select.tsx';

interface ConstantsPanelProps {
  entity: ImportEntity;
  constants: ImportConstant[];
  targets: Targets;
  /** Targets already used elsewhere than by the constant at this index. */
  takenFor: (at: number) => ReadonlySet<string>;
  onChange: (constants: ImportConstant[]) => void;
}

/** Edits constants: values that every row gets, such as a tag or a status. */
export function ConstantsPanel(props: ConstantsPanelProps) {
  const { constants, targets, onChange } = props;
  const { t } = useTranslation('imports');
  const [adding, setAdding] = useState(false);
  const [target, setTarget] = useState<string | null>(null);
  const rows: { target: string | null; value: string }[] = [
    ...constants,
    ...(adding ? [{ target, value: '' }] : []),
  ];
  const isDraft = (at: number) => at === constants.length;
  const remove = (at: number) => {
    setAdding(false);
    setTarget(null);
    if (!isDraft(at)) onChange(constants.filter((_, index) => index !== at));
  };
  /**
   * Changes the target, which clears the value: until it has a new one, there is nothing to save.
   */
  const choose = (at: number, next: string) => {
    remove(at);
    setAdding(true);
    setTarget(next);
  };
  const fill = (at: number, value: string) => {
    if (!isDraft(at)) {
      onChange(
        constants.map((constant, index) => (index === at ? { ...constant, value } : constant)),
      );
    } else if (target) {
      remove(at);
      onChange([...constants, { target, value }]);
    }
  };
  return (
    <Panel title={t('constants.title')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('constants.intro')}
      </Text>
      {rows.length > 0 && (
        <ul className={classes.constants}>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; several may name one target
            <li key={at} className={classes.constant}>
              <TargetSelect
                label={t('constants.target', { number: at + 1 })}
                entity={props.entity}
                targets={targets}
                taken={props.takenFor(at)}
                withSkip={false}
                value={row.target}
                onChange={(next) => next && choose(at, next)}
              />
              <ConstantValue
                key={row.target}
                label={t('constants.value', { number: at + 1 })}
                targets={targets}
                constant={row}
                onChange={(value) => fill(at, value)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t('constants.remove', { number: at + 1 })}
                onClick={() => remove(at)}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {!adding && (
        <Button
          size="compact-md"
          variant="subtle"
          ml={-8}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('constants.add')}
        </Button>
      )}
    </Panel>
  );
}

function ConstantValue(props: {
  label: string;
  targets: Targets;
  constant: { target: string | null; value: string };
  onChange: (value: string) => void;
}) {
  const { label, targets, constant, onChange } = props;
  const { t } = useTranslation('imports');
  const [text, setText] = useState(constant.value);
  const target = constant.target === null ? undefined : targets.find(constant.target);
  if (target && target.options.length > 0) {
    return (
      <Select
        aria-label={label}
        placeholder={t('constants.choose')}
        allowDeselect={false}
        searchable={target.options.length > 8}
        data={target.options.map(({ key }) => ({
          value: key,
          label: targets.optionLabel(target, key),
        }))}
        value={constant.value || null}
        onChange={(value) => value && onChange(value)}
      />
    );
  }
  return (
    <TextInput
      aria-label={label}
      placeholder={t('constants.type')}
      maxLength={200}
      disabled={!target}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => text.trim() !== constant.value && text.trim() !== '' && onChange(text.trim())}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}
