import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import type { Role } from '@clientele/contracts/roles';
import { roleSchema } from '@clientele/contracts/roles';
import { customPath, localized } from '@clientele/domain/custom-fields/field-types';
import { Badge, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { showUndo } from '../../../components/undo-notification.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useFieldCatalog } from '../api/list-custom-fields.ts';
import { useMoveField } from '../api/move-field.ts';
import { AccessGrid } from './access/access-grid.tsx';
import { ArchivedFields } from './archive/archived-fields.tsx';
import classes from './custom-fields-manager.module.css';
import { FieldEditor } from './editor/field-editor.tsx';
import { findFieldMenu } from './layout/field-menu.tsx';
import { LayoutBoard } from './layout/layout-board.tsx';
import { FormPreview } from './preview/form-preview.tsx';
import { FieldPacks } from './start/field-packs.tsx';
import { FieldsStart } from './start/fields-start.tsx';
import { TypeChangeDialog } from './type-change/type-change-dialog.tsx';

const TABS = ['layout', 'access', 'packs', 'archived'] as const;
type Tab = (typeof TABS)[number];

interface CustomFieldsManagerProps {
  /** Whether the page's button was pressed to add a field. */
  adding: boolean;
  onAdd: () => void;
  onAdded: () => void;
}

/** The management of custom fields: layout, access, preview and archive. */
export function CustomFieldsManager({ adding, onAdd, onAdded }: CustomFieldsManagerProps) {
  const { t } = useTranslation(['fields', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const catalog = useFieldCatalog(organization.id);
  const move = useMoveField(organization.id);
  const notifyProblem = useNotifyProblem();
  const [search, setSearch] = useSearchParams();
  const [editing, setEditing] = useState<string | null>(null);
  const [changingType, setChangingType] = useState<string | null>(null);
  const tab = TABS.find((candidate) => candidate === search.get('tab')) ?? 'layout';
  const role = roleSchema.safeParse(search.get('role')).data ?? 'owner';
  const show = (next: { tab?: Tab; role?: Role }) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(next)) after.set(name, value);
        return after;
      },
      { replace: true },
    );
  if (catalog.isError && !catalog.data) {
    return <ProblemAlert error={catalog.error} onRetry={() => void catalog.refetch()} />;
  }
  if (!catalog.data) return <ManagerSkeleton />;
  const { data } = catalog;
  const find = (key: string | null) => data.items.find((field) => field.key === key) ?? null;
  const archivedCount = data.items.filter(({ status }) => status === 'archived').length;
  const hasCustom = data.items.some(({ status }) => status === 'active');
  const archive = (field: CustomField) =>
    move.mutate(
      { fieldKey: field.key, to: 'archived' },
      {
        onError: notifyProblem,
        onSuccess: () =>
          showUndo(
            t('fields:layout.archived', { name: localized(field.label, language) }),
            t('fields:layout.archivedUndo'),
            () => move.mutate({ fieldKey: field.key, to: 'active' }, { onError: notifyProblem }),
          ),
      },
    );
  const closeEditor = () => {
    setEditing(null);
    onAdded();
  };
  const editedField = find(editing);
  const retypedField = find(changingType);
  return (
    <>
      <Tabs value={tab} onChange={(next) => next && show({ tab: next as Tab })} keepMounted={false}>
        <Tabs.List mb="lg" className={classes.tabs} aria-label={t('fields:tabs.label')}>
          {TABS.map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              rightSection={
                name === 'archived' && archivedCount > 0 ? (
                  <Badge size="sm" variant="default" px={7}>
                    {archivedCount}
                  </Badge>
                ) : null
              }
            >
              {t(`fields:tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="layout">
          {!hasCustom && <FieldsStart onAdd={onAdd} />}
          <Text size="sm" c="dimmed" mb="md">
            {t('fields:layout.intro')}
          </Text>
          <div className={classes.layout}>
            <LayoutBoard
              catalog={data}
              onEdit={(field) => setEditing(field.key)}
              onChangeType={(field) => setChangingType(field.key)}
              onArchive={archive}
            />
            <div className={classes.preview}>
              <FormPreview catalog={data} role={role} onRole={(next) => show({ role: next })} />
            </div>
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="access">
          <AccessGrid catalog={data} onSeeAs={(next) => show({ tab: 'layout', role: next })} />
        </Tabs.Panel>
        <Tabs.Panel value="packs">
          <FieldPacks catalog={data} />
        </Tabs.Panel>
        <Tabs.Panel value="archived">
          <ArchivedFields catalog={data} />
        </Tabs.Panel>
      </Tabs>
      {(adding || editedField) && (
        <FieldEditor
          key={editing}
          catalog={data}
          field={adding ? null : editedField}
          onClose={closeEditor}
          onChangeType={(field) => {
            closeEditor();
            setChangingType(field.key);
          }}
          onSaved={(field, isNew) => {
            closeEditor();
            if (field && isNew) showRow(field.key);
            const name = field ? localized(field.label, language) : '';
            if (!field) notifyDone(t('fields:editor.unchanged'));
            else notifyDone(t(isNew ? 'fields:editor.created' : 'fields:editor.saved', { name }));
          }}
        />
      )}
      {retypedField && (
        <TypeChangeDialog
          key={retypedField.key}
          field={retypedField}
          onClose={() => setChangingType(null)}
        />
      )}
    </>
  );
}

function ManagerSkeleton() {
  return (
    <Stack gap="lg" aria-hidden>
      <Skeleton h={38} w={360} maw="100%" />
      <div className={classes.layout}>
        <Stack>
          <Skeleton h={260} radius="lg" />
          <Skeleton h={180} radius="lg" />
        </Stack>
        <Skeleton h={420} radius="lg" />
      </div>
    </Stack>
  );
}

/** Scrolls to a new field, once the editor has closed and the field's row is rendered. */
function showRow(key: string): void {
  setTimeout(() => {
    const menu = findFieldMenu(customPath(key));
    menu?.scrollIntoView({ block: 'center' });
    menu?.focus({ preventScroll: true });
  }, 500);
}
