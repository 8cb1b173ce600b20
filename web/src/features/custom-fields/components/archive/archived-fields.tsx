import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import { localized } from '@clientele/domain/custom-fields/field-types';
import { Button, Group, Text } from '@mantine/core';
import { IconArchiveOff, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatMoment } from '../../../../lib/format.ts';
import { notifyDone } from '../../../../lib/notify.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { useFieldUsage } from '../../api/get-field-usage.ts';
import type { FieldCatalog } from '../../api/list-custom-fields.ts';
import { useMoveField } from '../../api/move-field.ts';
import { FieldIcon } from '../layout/field-icon.tsx';
import { FieldJobStatus } from '../layout/field-job-status.tsx';
import { FieldFill } from '../layout/field-usage.tsx';
import classes from './archived-fields.module.css';
import { DeleteFieldDialog } from './delete-field-dialog.tsx';

/** Archived fields, to restore them or to delete them with their values. */
export function ArchivedFields({ catalog }: { catalog: FieldCatalog }) {
  const { t } = useTranslation('fields');
  const [deleting, setDeleting] = useState<CustomField | null>(null);
  const archived = catalog.items.filter(({ status }) => status === 'archived');
  if (archived.length === 0) {
    return (
      <Panel>
        <EmptyState title={t('archive.empty')} text={t('archive.emptyText')} />
      </Panel>
    );
  }
  return (
    <>
      <Panel flush>
        <ul className={classes.list}>
          {archived.map((field) => (
            <ArchivedRow key={field.key} field={field} onDelete={() => setDeleting(field)} />
          ))}
        </ul>
      </Panel>
      {deleting && <DeleteFieldDialog field={deleting} onClose={() => setDeleting(null)} />}
    </>
  );
}

function ArchivedRow(props: { field: CustomField; onDelete: () => void }) {
  const { field } = props;
  const { t } = useTranslation('fields');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const usage = useFieldUsage(organization.id).data;
  const move = useMoveField(organization.id);
  const notifyProblem = useNotifyProblem();
  const name = localized(field.label, language);
  // The row disappears on success, and with it the callbacks of `mutate`: use the promise.
  const restore = () =>
    move
      .mutateAsync({ fieldKey: field.key, to: 'active' })
      .then(() => notifyDone(t('archive.restored', { name })), notifyProblem);
  return (
    <li className={classes.item}>
      <div className={classes.row}>
        <FieldIcon type={field.type} />
        <div className={classes.text}>
          <Text fw={500}>{name}</Text>
          <Text size="sm" c="dimmed">
            {t(`types.${field.type}`)} ·{' '}
            {t('archive.since', {
              date: formatMoment(field.updatedAt, language, organization.timeZone, 'short'),
            })}
          </Text>
        </div>
        <FieldFill usage={usage} fieldKey={field.key} />
        <Group gap={8}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArchiveOff size={15} aria-hidden />}
            aria-label={t('archive.restoreOf', { name })}
            loading={move.isPending}
            onClick={() => void restore()}
          >
            {t('archive.restore')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="red"
            c="var(--bad)"
            leftSection={<IconTrash size={15} aria-hidden />}
            aria-label={t('archive.deleteOf', { name })}
            onClick={props.onDelete}
          >
            {t('archive.delete')}
          </Button>
        </Group>
      </div>
      <FieldJobStatus field={field} />
    </li>
  );
}
