import type { ClientSelection } from '@clientele/contracts/clients/bulk-edit';
import { BULK_EDIT_IDS_MAXIMUM } from '@clientele/contracts/clients/bulk-edit';
import type { ClientLifecycle } from '@clientele/contracts/clients/client';
import { canWrite } from '@clientele/domain/custom-fields/field-access';
import { Button, CloseButton, Paper, Text } from '@mantine/core';
import {
  IconArchive,
  IconArrowBackUp,
  IconFileExport,
  IconForms,
  IconProgressCheck,
  IconTag,
  IconTagOff,
  IconUserCheck,
  IconUsersPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { DirectAction } from '../../api/bulk-edit-clients.ts';
import { bulkActionsFor } from '../../model/list-state.ts';
import type { Selection } from '../../model/use-selection.ts';
import classes from './bulk-bar.module.css';
import { BulkDialog } from './bulk-dialog.tsx';

const ICONS = {
  addTags: IconTag,
  removeTags: IconTagOff,
  assign: IconUserCheck,
  changeStatus: IconProgressCheck,
  setField: IconForms,
  archive: IconArchive,
  restore: IconArrowBackUp,
};

interface BulkBarProps {
  lifecycle: ClientLifecycle;
  selection: Selection;
  /** How many clients match in all; null while unknown, or where "all" cannot be selected. */
  total: number | null;
  selectionOfAll: ClientSelection;
  onStarted: (bulkEditId: string) => void;
  /** Exports the selected clients; null for members who may not. */
  onExport: ((selection: ClientSelection, count: number) => void) | null;
  /** Pins the selected clients in or out of a segment; null for members who may not. */
  onPin?: ((selection: ClientSelection, count: number) => void) | null;
}

/** Bar that appears with the first selected client: the count, and the bulk actions. */
export function BulkBar(props: BulkBarProps) {
  const { lifecycle, selection, total } = props;
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const { form } = useCurrentOrganization();
  const [action, setAction] = useState<DirectAction['type'] | null>(null);
  const count = selection.all ? (total ?? 0) : selection.ids.size;
  if (count === 0) return null;
  const hasFields = (form?.fields ?? []).some(canWrite);
  const offered = bulkActionsFor(lifecycle).filter((type) => type !== 'setField' || hasFields);
  const tooMany = !selection.all && count > BULK_EDIT_IDS_MAXIMUM;
  const chosen: ClientSelection = selection.all
    ? props.selectionOfAll
    : { type: 'ids', ids: [...selection.ids] };
  return (
    <Paper
      component="section"
      aria-label={t('bulk.bar')}
      className={classes.bar}
      shadow="lg"
      radius="lg"
    >
      <div className={classes.count}>
        <CloseButton c="inherit" aria-label={t('bulk.clear')} onClick={selection.clear} />
        <Text fw={600} size="sm" role="status">
          {t('bulk.selected', { count, shown: formatNumber(count, language) })}
        </Text>
        {total !== null && !selection.all && total > count && (
          <Button size="compact-sm" variant="white" color="dark" onClick={selection.selectAll}>
            {t('bulk.selectAll', { shown: formatNumber(total, language) })}
          </Button>
        )}
        {props.onExport && (
          <Button
            size="compact-sm"
            variant="subtle"
            className={classes.action}
            disabled={tooMany}
            leftSection={<IconFileExport size={16} aria-hidden />}
            onClick={() => props.onExport?.(chosen, count)}
          >
            {t('bulk.export')}
          </Button>
        )}
      </div>
      {tooMany && <Text size="sm">{t('bulk.tooMany')}</Text>}
      <div className={classes.actions}>
        {offered.map((type) => {
          const Icon = ICONS[type];
          return (
            <Button
              key={type}
              size="compact-md"
              variant="subtle"
              className={classes.action}
              disabled={tooMany}
              leftSection={<Icon size={17} aria-hidden />}
              onClick={() => setAction(type)}
            >
              {t(`bulk.${type}`)}
            </Button>
          );
        })}
        {props.onPin && lifecycle === 'active' && (
          <Button
            size="compact-md"
            variant="subtle"
            className={classes.action}
            disabled={tooMany}
            leftSection={<IconUsersPlus size={17} aria-hidden />}
            onClick={() => props.onPin?.(chosen, count)}
          >
            {t('bulk.toSegment')}
          </Button>
        )}
      </div>
      <BulkDialog
        type={action}
        count={count}
        selection={chosen}
        onClose={() => setAction(null)}
        onStarted={(id) => {
          setAction(null);
          selection.clear();
          props.onStarted(id);
        }}
      />
    </Paper>
  );
}
