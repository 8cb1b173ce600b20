import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { moveField } from '@clientele/domain/custom-fields/layout-moves';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowDown,
  IconArrowRight,
  IconArrowUp,
  IconDotsVertical,
  IconPencil,
  IconTransform,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { steppedField } from '../../model/layout-drag.ts';
import classes from './layout-board.module.css';

interface FieldMenuProps {
  path: string;
  name: string;
  sections: FieldSection[];
  sectionName: (section: FieldSection) => string;
  onMove: (sections: FieldSection[]) => void;
  /** Actions that only custom fields have; undefined for a standard field. */
  custom: { onEdit: () => void; onChangeType: () => void; onArchive: () => void } | undefined;
}

/** Menu of a field: every move that dragging can do, and the other actions. */
export function FieldMenu(props: FieldMenuProps) {
  const { t } = useTranslation('fields');
  const { path, sections, custom, onMove } = props;
  const up = steppedField(sections, path, -1);
  const down = steppedField(sections, path, 1);
  const others = sections.filter(({ fields }) => !fields.includes(path));
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          data-field-menu={path}
          aria-label={t('layout.fieldMenu', { name: props.name })}
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {custom && (
          <>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={custom.onEdit}>
              {t('layout.editField')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTransform size={16} aria-hidden />}
              onClick={custom.onChangeType}
            >
              {t('layout.changeType')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArchive size={16} aria-hidden />}
              onClick={custom.onArchive}
            >
              {t('layout.archiveField')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item
          leftSection={<IconArrowUp size={16} aria-hidden />}
          disabled={up === null}
          onClick={() => up && onMove(up)}
        >
          {t('layout.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden />}
          disabled={down === null}
          onClick={() => down && onMove(down)}
        >
          {t('layout.moveDown')}
        </Menu.Item>
        {others.map((section) => (
          <Menu.Item
            key={section.id}
            leftSection={<IconArrowRight size={16} aria-hidden />}
            onClick={() => onMove(moveField(sections, path, section.id, section.fields.length))}
          >
            {t('layout.moveTo', { section: props.sectionName(section) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The button of a field's menu, to focus it after the field has moved. */
export function findFieldMenu(path: string): HTMLElement | null {
  return document.querySelector(`[data-field-menu="${path}"]`);
}
