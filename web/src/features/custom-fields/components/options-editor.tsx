import { OPTIONS_MAXIMUM } from '@clientele/contracts/custom-fields/custom-field';
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { Button, Input } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';

import { useTranslation } from 'react-i18next';
import { type DraftOption, newOption, withOptionLabel } from '../model/field-draft.ts';
import type { EditorErrors } from '../model/use-field-editor.ts';
import { useOptionAnnouncements } from '../model/use-option-announcements.ts';
import classes from './field-editor.module.css';
import { OptionRow } from './option-row.tsx';

interface OptionsEditorProps {
  options: DraftOption[];
  errors: EditorErrors;
  onChange: (options: DraftOption[]) => void;
}

/** The values to choose from: named in both languages, coloured, ordered, retired. */
export function OptionsEditor({ options, errors, onChange }: OptionsEditorProps) {
  const { t } = useTranslation('fields');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const move = (from: number, to: number) => onChange(arrayMove(options, from, to));
  const indexOf = (id: unknown) => options.findIndex((option) => option.id === id);
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) move(indexOf(active.id), indexOf(over.id));
  };
  const change = (id: string, values: Partial<DraftOption>) =>
    onChange(options.map((option) => (option.id === id ? { ...option, ...values } : option)));
  const errorOf = (at: number) =>
    errors[`options.${at}.label`] ?? errors[`options.${at}.key`] ?? errors[`options.${at}`];
  return (
    <div>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={useOptionAnnouncements(options)}
        onDragEnd={drop}
      >
        <SortableContext items={options.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className={classes.options} aria-label={t('editor.options')}>
            {options.map((option, at) => (
              <OptionRow
                key={option.id}
                option={option}
                number={at + 1}
                isLast={at === options.length - 1}
                error={errorOf(at)}
                onLabel={(label) => onChange(withOptionLabel(options, option.id, label))}
                onChange={(values) => change(option.id, values)}
                onStep={(step) => move(at, at + step)}
                onRemove={() => onChange(options.filter(({ id }) => id !== option.id))}
                onEnter={() => onChange([...options, newOption(options)])}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {errors.options && <Input.Error mt={8}>{errors.options}</Input.Error>}
      <Button
        mt="sm"
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={15} aria-hidden />}
        disabled={options.length >= OPTIONS_MAXIMUM}
        onClick={() => onChange([...options, newOption(options)])}
      >
        {t('editor.addOption')}
      </Button>
    </div>
  );
}
