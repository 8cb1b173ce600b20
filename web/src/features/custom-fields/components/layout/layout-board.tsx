import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import {
  type FieldSection,
  SECTIONS_MAXIMUM,
} from '@clientele/contracts/custom-fields/field-layout';
import { newSectionId } from '@clientele/domain/custom-fields/field-layout';
import { customKeyOf } from '@clientele/domain/custom-fields/field-types';
import { moveSection, removeSection } from '@clientele/domain/custom-fields/layout-moves';
import { Button, Group, VisuallyHidden } from '@mantine/core';
import { IconGripVertical, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { DragArea, DragPreview } from '../../../../lib/drag/drag-area.tsx';
import { SortableGroup } from '../../../../lib/drag/sortable.tsx';
import { useFieldUsage } from '../../api/get-field-usage.ts';
import type { FieldCatalog } from '../../api/list-custom-fields.ts';
import { dragged, sectionDragId } from '../../model/layout-drag.ts';
import { useArrange } from '../../model/use-arrange.tsx';
import { useDragAnnouncements } from '../../model/use-drag-announcements.ts';
import { useFieldNames } from '../../model/use-field-names.ts';
import { useLayoutBoard } from '../../model/use-layout-board.ts';
import { FieldMenu, findFieldMenu } from './field-menu.tsx';
import { DraggedRow, FieldRow } from './field-row.tsx';
import { FieldFill } from './field-usage.tsx';
import classes from './layout-board.module.css';
import { LayoutSection } from './layout-section.tsx';
import { SectionDialog } from './section-dialog.tsx';

/** How long a menu takes to close and to return the focus. */
const MENU_MILLISECONDS = 200;

interface LayoutBoardProps {
  catalog: FieldCatalog;
  onEdit: (field: CustomField) => void;
  onChangeType: (field: CustomField) => void;
  onArchive: (field: CustomField) => void;
}

/** The board on which sections and fields of the client form are arranged. */
export function LayoutBoard({ catalog, onEdit, onChangeType, onArchive }: LayoutBoardProps) {
  const { t } = useTranslation('fields');
  const { organization } = useCurrentOrganization();
  const usage = useFieldUsage(organization.id).data;
  const names = useFieldNames(catalog.items);
  const saved = catalog.layout.sections;
  const save = useArrange(saved);
  const board = useLayoutBoard(saved, save);
  const { sections, active } = board;
  const words = useDragAnnouncements(sections, names);
  const [titling, setTitling] = useState<FieldSection | 'new' | null>(null);
  const moved = useRef<string | null>(null);
  // The row moved, and with it the menu button that had the focus: focus it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` is what this waits for
  useEffect(() => {
    const path = moved.current;
    moved.current = null;
    if (path === null) return;
    setTimeout(() => findFieldMenu(path)?.focus(), MENU_MILLISECONDS);
  }, [saved]);
  const [spoken, setSpoken] = useState('');
  const fieldAt = (path: string) => catalog.items.find(({ key }) => key === customKeyOf(path));
  const change = (id: string, values: Partial<FieldSection>) =>
    save(saved.map((section) => (section.id === id ? { ...section, ...values } : section)));
  const rowOf = (path: string) => {
    const field = fieldAt(path);
    return {
      path,
      name: names.field(path),
      field,
      usage: field && <FieldFill usage={usage} fieldKey={field.key} />,
    };
  };
  const moveByMenu = (path: string, next: FieldSection[]) => {
    save(next);
    moved.current = path;
    const section = next.find(({ fields }) => fields.includes(path));
    if (!section) return;
    const position = section.fields.indexOf(path) + 1;
    const place = { position, count: section.fields.length, section: names.section(section) };
    setSpoken(t('drag.droppedField', { name: names.field(path), ...place }));
  };
  const remove = ({ id, fields }: FieldSection) =>
    save(
      removeSection(saved, id),
      t(fields.length > 0 ? 'layout.sectionRemoved' : 'layout.emptySectionRemoved'),
    );
  const draggedSection =
    active !== null && dragged(active).kind === 'section'
      ? sections.find(({ id }) => id === dragged(active).id)
      : undefined;
  return (
    <div className={classes.board}>
      <DragArea {...board.area} words={words}>
        <SortableGroup ids={sections.map(({ id }) => sectionDragId(id))}>
          {sections.map((section, at) => (
            <LayoutSection
              key={section.id}
              section={section}
              name={names.section(section)}
              isFirst={at === 0}
              isLast={at === sections.length - 1}
              onColumns={(columns) => change(section.id, { columns })}
              onRename={() => setTitling(section)}
              onStep={(step) => save(moveSection(saved, section.id, at + step))}
              onRemove={() => remove(section)}
            >
              {section.fields.map((path) => {
                const field = fieldAt(path);
                return (
                  <FieldRow
                    key={path}
                    {...rowOf(path)}
                    {...(field && { onEdit: () => onEdit(field) })}
                    menu={
                      <FieldMenu
                        path={path}
                        name={names.field(path)}
                        sections={sections}
                        sectionName={names.section}
                        onMove={(next) => moveByMenu(path, next)}
                        custom={
                          field && {
                            onEdit: () => onEdit(field),
                            onChangeType: () => onChangeType(field),
                            onArchive: () => onArchive(field),
                          }
                        }
                      />
                    }
                  />
                );
              })}
            </LayoutSection>
          ))}
        </SortableGroup>
        <DragPreview>
          {draggedSection && (
            <div className={classes.section} data-overlay="true">
              <div className={classes.head}>
                <span className={classes.handle}>
                  <IconGripVertical size={18} aria-hidden />
                </span>
                <span className={classes.sectionName}>{names.section(draggedSection)}</span>
              </div>
            </div>
          )}
          {active !== null && dragged(active).kind === 'field' && (
            <DraggedRow {...rowOf(dragged(active).id)} />
          )}
        </DragPreview>
      </DragArea>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={17} aria-hidden />}
          disabled={sections.length >= SECTIONS_MAXIMUM}
          onClick={() => setTitling('new')}
        >
          {t('layout.addSection')}
        </Button>
      </Group>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
      {titling !== null && (
        <SectionDialog
          title={t(titling === 'new' ? 'layout.newSection' : 'layout.renameSection')}
          initial={titling === 'new' ? { fr: '', en: '' } : titling.label}
          onClose={() => setTitling(null)}
          onSubmit={(label) => {
            setTitling(null);
            if (titling !== 'new') return change(titling.id, { label });
            const id = newSectionId(label, saved);
            const section = { id, label, columns: 2, fields: [] };
            save(
              [...saved, section],
              t('layout.sectionAdded', { section: names.section(section) }),
            );
          }}
        />
      )}
    </div>
  );
}
