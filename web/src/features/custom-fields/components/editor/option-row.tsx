import {
  type FieldOption,
  LABEL_LENGTH_MAXIMUM,
  optionColorSchema,
} from '@clientele/contracts/custom-fields/custom-field';
import { ActionIcon, Menu, Text, TextInput } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconDotsVertical,
  IconEye,
  IconEyeOff,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OptionDot } from '../../../../entities/field/option-badge.tsx';
import { useSortableItem } from '../../../../lib/drag/sortable.tsx';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { DraftOption } from '../../model/field-draft.ts';
import board from '../layout/layout-board.module.css';
import classes from './field-editor.module.css';

interface OptionRowProps {
  option: DraftOption;
  number: number;
  isLast: boolean;
  error: string | undefined;
  onLabel: (label: FieldOption['label']) => void;
  onChange: (values: Partial<DraftOption>) => void;
  onStep: (step: 1 | -1) => void;
  onRemove: () => void;
  /** Called on Enter; in the last option it adds the next one. */
  onEnter: () => void;
}

export function OptionRow(props: OptionRowProps) {
  const { t } = useTranslation('fields');
  const { option, number } = props;
  const language = useLanguage();
  const order = language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  const { isDragging, itemProps, handleProps } = useSortableItem(option.id);
  const name = (language: 'fr' | 'en') => ({
    size: 'sm',
    maxLength: LABEL_LENGTH_MAXIMUM,
    autoComplete: 'off',
    value: option.label[language],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      props.onLabel({ ...option.label, [language]: event.currentTarget.value }),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      if (props.isLast && (option.label.fr || option.label.en)) props.onEnter();
    },
  });
  return (
    <li
      {...itemProps}
      className={classes.option}
      data-retired={option.retired || undefined}
      data-dragging={isDragging || undefined}
    >
      <button
        type="button"
        className={board.handle}
        {...handleProps}
        aria-label={t('editor.dragOption', { number })}
      >
        <IconGripVertical size={16} aria-hidden />
      </button>
      <ColorMenu {...props} />
      {order.map((nameLanguage, at) => (
        <TextInput
          key={nameLanguage}
          {...name(nameLanguage)}
          aria-label={t(nameLanguage === 'fr' ? 'editor.optionFr' : 'editor.optionEn', { number })}
          placeholder={t(
            nameLanguage === 'fr' ? 'editor.optionPlaceholderFr' : 'editor.optionPlaceholderEn',
          )}
          {...(at === 0 && {
            error: props.error,
            autoFocus: option.isNew && number > 2 && !option.label.fr && !option.label.en,
          })}
        />
      ))}
      <OptionMenu {...props} />
      {option.retired && (
        <Text size="xs" c="dimmed" style={{ gridColumn: '3 / -1' }}>
          {t('editor.retired')}
        </Text>
      )}
    </li>
  );
}

function ColorMenu({ option, number, onChange }: OptionRowProps) {
  const { t } = useTranslation('fields');
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={classes.color}
          aria-label={t('editor.optionColor', {
            number,
            color: t(`editor.colors.${option.color}`),
          })}
        >
          <OptionDot color={option.color} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {optionColorSchema.options.map((color) => (
          <Menu.Item
            key={color}
            leftSection={<OptionDot color={color} />}
            rightSection={color === option.color ? <IconCheck size={15} aria-hidden /> : null}
            onClick={() => onChange({ color })}
          >
            {t(`editor.colors.${color}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function OptionMenu(props: OptionRowProps) {
  const { t } = useTranslation('fields');
  const { option, number } = props;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('editor.optionMenu', { number })}
        >
          <IconDotsVertical size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp size={16} aria-hidden />}
          disabled={number === 1}
          onClick={() => props.onStep(-1)}
        >
          {t('layout.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden />}
          disabled={props.isLast}
          onClick={() => props.onStep(1)}
        >
          {t('layout.moveDown')}
        </Menu.Item>
        {!option.isNew && (
          <Menu.Item
            leftSection={
              option.retired ? (
                <IconEye size={16} aria-hidden />
              ) : (
                <IconEyeOff size={16} aria-hidden />
              )
            }
            onClick={() => props.onChange({ retired: !option.retired })}
          >
            {t(option.retired ? 'editor.unretireOption' : 'editor.retireOption')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={props.onRemove}>
          {t('editor.removeOption')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
