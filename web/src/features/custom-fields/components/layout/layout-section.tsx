import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { ActionIcon, Menu, SegmentedControl, Title } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDotsVertical,
  IconGripVertical,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDragNearby } from '../../../../lib/drag/drag-parts.ts';
import { SortableGroup, useSortableItem } from '../../../../lib/drag/sortable.tsx';
import { fieldDragId, sectionDragId } from '../../model/layout-drag.ts';
import classes from './layout-board.module.css';

interface LayoutSectionProps {
  section: FieldSection;
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onColumns: (columns: number) => void;
  onRename: () => void;
  onStep: (step: 1 | -1) => void;
  onRemove: () => void;
  children: ReactNode;
}

/** A section of the layout with its rows; an empty one invites to drop fields. */
export function LayoutSection(props: LayoutSectionProps) {
  const { t } = useTranslation('fields');
  const { section, name } = props;
  const titleId = useId();
  const { isDragging, element, itemProps, handleProps } = useSortableItem(
    sectionDragId(section.id),
  );
  const [height, setHeight] = useState<number>();
  // While something is dragged, sections keep their height, so that nothing moves under the
  // pointer.
  useDragNearby(
    () => setHeight(element.current?.offsetHeight),
    () => setHeight(undefined),
  );
  return (
    <section
      {...itemProps}
      aria-labelledby={titleId}
      className={classes.section}
      data-dragging={isDragging || undefined}
      style={{ ...itemProps.style, minHeight: height }}
    >
      <div className={classes.head}>
        <button
          type="button"
          className={classes.handle}
          {...handleProps}
          aria-label={t('layout.dragSection', { name })}
        >
          <IconGripVertical size={18} aria-hidden />
        </button>
        <Title order={2} id={titleId} className={classes.sectionName}>
          {name}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t('layout.columnsOf', { section: name })}
          data={['1', '2', '3'].map((value) => ({
            value,
            label: <ColumnsSign count={Number(value)} />,
          }))}
          value={String(section.columns)}
          onChange={(value) => props.onColumns(Number(value))}
        />
        <SectionMenu {...props} />
      </div>
      <SortableGroup ids={section.fields.map(fieldDragId)}>
        {section.fields.length === 0 ? (
          <div className={classes.rows}>
            <p className={classes.empty}>{t('layout.emptySection')}</p>
          </div>
        ) : (
          <ul className={classes.rows}>{props.children}</ul>
        )}
      </SortableGroup>
    </section>
  );
}

/** Shows the number of columns as bars, and in words for screen readers. */
function ColumnsSign({ count }: { count: number }) {
  const { t } = useTranslation('fields');
  return (
    <svg viewBox="0 0 20 14" width="20" height="14" role="img" className={classes.columns}>
      <title>{t('layout.columnsCount', { count })}</title>
      {Array.from({ length: count }, (_, at) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
          key={at}
          x={(at * 21) / count}
          y="0"
          width={21 / count - 1.8}
          height="14"
          rx="2"
          fill="currentcolor"
        />
      ))}
    </svg>
  );
}

function SectionMenu(props: LayoutSectionProps) {
  const { t } = useTranslation('fields');
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('layout.sectionMenu', { name: props.name })}
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={props.onRename}>
          {t('layout.rename')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowUp size={16} aria-hidden />}
          disabled={props.isFirst}
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
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden />}
          disabled={props.isFirst && props.isLast}
          onClick={props.onRemove}
        >
          {t('layout.removeSection')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
