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
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Input, Text } from '@mantine/core';
import { IconGripVertical, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useColumnAnnouncements } from '../model/use-column-announcements.ts';
import type { ExportColumns } from '../model/use-export-columns.ts';
import classes from './export-form.module.css';

interface ChosenColumnsProps {
  columns: ExportColumns;
  chosen: string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

/** The columns of the file in their order: dragged, or moved by keyboard from the handle. */
export function ChosenColumns({ columns, chosen, error, onChange }: ChosenColumnsProps) {
  const { t } = useTranslation('exports');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const accessibility = useColumnAnnouncements(chosen, columns.label);
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return;
    onChange(arrayMove(chosen, chosen.indexOf(String(active.id)), chosen.indexOf(String(over.id))));
  };
  return (
    <div className={classes.side}>
      <div className={classes.sideHead}>
        <span className={classes.sideTitle}>{t('form.chosen', { count: chosen.length })}</span>
      </div>
      {error && <Input.Error>{error}</Input.Error>}
      {chosen.length === 0 && !error && (
        <Text size="sm" c="dimmed">
          {t('form.chooseSome')}
        </Text>
      )}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={accessibility}
        onDragEnd={drop}
      >
        <SortableContext items={chosen} strategy={verticalListSortingStrategy}>
          <ol className={classes.chosen} aria-label={t('form.chosenLabel')}>
            {chosen.map((key) => (
              <ChosenColumn
                key={key}
                id={key}
                name={columns.label(key)}
                onRemove={() => onChange(chosen.filter((one) => one !== key))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
    </div>
  );
}

function ChosenColumn(props: { id: string; name: string; onRemove: () => void }) {
  const { t } = useTranslation('exports');
  const sortable = useSortable({ id: props.id });
  const { role, 'aria-roledescription': _, ...attributes } = sortable.attributes;
  return (
    <li
      ref={sortable.setNodeRef}
      className={classes.column}
      data-dragging={sortable.isDragging || undefined}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
    >
      <button
        type="button"
        className={classes.handle}
        ref={sortable.setActivatorNodeRef}
        {...attributes}
        {...sortable.listeners}
        aria-label={t('form.drag', { name: props.name })}
      >
        <IconGripVertical size={16} aria-hidden />
      </button>
      <span className={classes.columnName}>{props.name}</span>
      <ActionIcon
        size={28}
        variant="subtle"
        color="gray"
        aria-label={t('form.removeColumn', { name: props.name })}
        onClick={props.onRemove}
      >
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </li>
  );
}
