import { ActionIcon, Input, Text } from '@mantine/core';
import { IconGripVertical, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSortableItem } from '../../../lib/drag/sortable.tsx';
import { moved, SortableList } from '../../../lib/drag/sortable-list.tsx';
import { useColumnAnnouncements } from '../model/use-column-announcements.ts';
import type { ExportColumns } from '../model/use-export-columns.ts';
import classes from './export-form.module.css';

interface ChosenColumnsProps {
  columns: ExportColumns;
  chosen: string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

/**
 * The chosen columns in the order of the file, reordered by dragging or by keyboard from the
 * handle.
 */
export function ChosenColumns({ columns, chosen, error, onChange }: ChosenColumnsProps) {
  const { t } = useTranslation('exports');
  const words = useColumnAnnouncements(chosen, columns.label);
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
      <SortableList
        ids={chosen}
        words={words}
        onMove={(from, to) => onChange(moved(chosen, from, to))}
      >
        <ol className={classes.chosen} aria-label={t('form.chosenLabel')}>
          {chosen.map((key) => (
            <ChosenColumn
              key={key}
              id={key}
              name={columns.label(key)}
              onRemove={() => onChange(chosen.filter((column) => column !== key))}
            />
          ))}
        </ol>
      </SortableList>
    </div>
  );
}

function ChosenColumn(props: { id: string; name: string; onRemove: () => void }) {
  const { t } = useTranslation('exports');
  const { isDragging, itemProps, handleProps } = useSortableItem(props.id);
  return (
    <li {...itemProps} className={classes.column} data-dragging={isDragging || undefined}>
      <button
        type="button"
        className={classes.handle}
        {...handleProps}
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
