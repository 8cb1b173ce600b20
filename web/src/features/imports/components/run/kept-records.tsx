import { Anchor, Skeleton, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { MoreButton } from '../../../../components/more-button.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useWording } from '../../../../entities/field/use-wording.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useKeptRecords } from '../../api/list-kept-records.ts';
import classes from '../list/import-list.module.css';

/** The records that undoing left unchanged, and why. */
export function KeptRecords({ importId }: { importId: string }) {
  const { t } = useTranslation(['imports', 'common']);
  const { organization } = useCurrentOrganization();
  const keptRecords = useKeptRecords(organization.id, importId);
  const wording = useWording();
  if (keptRecords.isError) {
    return <ProblemAlert error={keptRecords.error} onRetry={() => void keptRecords.refetch()} />;
  }
  if (!keptRecords.data) return <Skeleton h={120} radius="lg" aria-hidden />;
  const records = keptRecords.data.pages.flatMap((page) => page.items);
  return (
    <Panel title={t('imports:kept.title')} flush>
      <div className={classes.scroll}>
        <Table verticalSpacing="sm" horizontalSpacing="lg">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={90}>{t('imports:preview.row')}</Table.Th>
              <Table.Th>{t('imports:kept.client')}</Table.Th>
              <Table.Th>{t('imports:kept.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {records.map(({ client, row, reason, fields }) => (
              <Table.Tr key={row}>
                <Table.Td>{row}</Table.Td>
                <Table.Td>
                  {client && (
                    <Anchor
                      component={Link}
                      underline="always"
                      to={`/o/${organization.id}/clients/${client.id}`}
                    >
                      {client.displayName}
                    </Anchor>
                  )}
                </Table.Td>
                <Table.Td>
                  {t(`imports:kept.reasons.${reason}`)}
                  {fields.length > 0 && (
                    <span className={classes.soft}>{fields.map(wording.label).join(', ')}</span>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {keptRecords.hasNextPage && (
        <div className={classes.more}>
          <MoreButton pages={keptRecords} />
        </div>
      )}
    </Panel>
  );
}
