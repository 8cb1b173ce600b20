import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { ActionIcon, Anchor, Menu, Progress, Table, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight, IconDotsVertical, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { confirmDelete } from '../../../../components/confirm.tsx';
import { StatusPill } from '../../../../components/status-pill.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatAgo } from '../../../../lib/format.ts';
import { notifyDone } from '../../../../lib/notify.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { useDeleteImport, useRevertImport } from '../../api/import-actions.ts';
import { hasRun, isAtWork, toneOf } from '../../model/import-status.ts';
import { useCountWords } from '../../model/use-count-words.ts';
import classes from './import-list.module.css';

/** A row for one import: its file and kind of record, its status and its result. */
export function ImportListRow({ job }: { job: ImportJob }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const words = useCountWords();
  const { status, undo, planned, entity } = job;
  const working = isAtWork(job);
  const undone = undo.status === 'done';
  const shown = undone ? 'reverted' : status;
  const result = undone
    ? words.undone(undo)
    : hasRun(job)
      ? words.done(job.results, entity)
      : planned
        ? words.planned(planned, entity)
        : null;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          component={Link}
          to={`/o/${organization.id}/imports/${job.id}`}
          fw={600}
          className={classes.name}
        >
          {job.fileName}
        </Anchor>
        <span className={classes.soft}>
          {[
            t(`entities.${entity}`),
            t('by', {
              ago: formatAgo(job.createdAt, new Date(), language, organization.timeZone),
              name: job.createdBy.name,
            }),
          ].join(' · ')}
        </span>
      </Table.Td>
      <Table.Td>
        <StatusPill tone={toneOf(shown)}>{t(`statuses.${shown}`)}</StatusPill>
        {working && (
          <Progress
            mt={6}
            size="sm"
            animated
            aria-label={t(`statuses.${status}`)}
            value={job.rowsTotal ? Math.max(4, (100 * job.rowsDone) / job.rowsTotal) : 100}
          />
        )}
      </Table.Td>
      <Table.Td>
        {result && (
          <Text size="sm" component="span">
            {result}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <ImportMenu job={job} />
      </Table.Td>
    </Table.Tr>
  );
}

function ImportMenu({ job }: { job: ImportJob }) {
  const { t } = useTranslation(['imports', 'common']);
  const { organization } = useCurrentOrganization();
  const navigate = useNavigate();
  const revert = useRevertImport(organization.id);
  const { mutateAsync: remove } = useDeleteImport(organization.id);
  const notifyProblem = useNotifyProblem();
  const { fileName: name, id } = job;
  const open = () => void navigate(`/o/${organization.id}/imports/${id}`);
  const confirmUndo = () =>
    confirmDelete({
      title: t('imports:undo.title'),
      text: t('imports:undo.text'),
      confirm: t('imports:undo.confirm'),
      onConfirm: () => revert.mutate(id, { onSuccess: open, onError: notifyProblem }),
    });
  const confirmRemoval = () =>
    confirmDelete({
      title: t('imports:list.deleteTitle', { name }),
      text: t('imports:list.deleteText'),
      confirm: t('imports:list.delete'),
      onConfirm: () =>
        void remove(job).then(() => notifyDone(t('imports:list.deleted')), notifyProblem),
    });
  const icon = { size: 16, 'aria-hidden': true } as const;
  const removable = !hasRun(job) && !isAtWork(job);
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('imports:list.actions', { name })}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowRight {...icon} />} onClick={open}>
          {t(hasRun(job) ? 'imports:list.open' : 'imports:list.continue')}
        </Menu.Item>
        {job.undo.status === 'available' && (
          <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={confirmUndo}>
            {t('imports:undo.confirm')}
          </Menu.Item>
        )}
        {removable && (
          <Menu.Item c="var(--bad)" leftSection={<IconTrash {...icon} />} onClick={confirmRemoval}>
            {t('imports:list.delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
