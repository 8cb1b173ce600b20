import { segmentStatusSchema } from '@clientele/contracts/segments/segment';
import { Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import { PageHeader } from '../../components/page-header.tsx';
import { TemplateCards } from '../../features/segments/components/form/template-cards.tsx';
import { SegmentList } from '../../features/segments/components/list/segment-list.tsx';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function SegmentsPage() {
  const { t } = useTranslation(['segments', 'clients', 'conditions', 'history', 'fields']);
  usePageTitle(t('segments:title'));
  const { can } = useCurrentOrganization();
  const [parameters, setParameters] = useSearchParams();
  const status = segmentStatusSchema.catch('active').parse(parameters.get('status'));
  const manages = can('segments.manage');
  return (
    <>
      <PageHeader title={t('segments:title')} intro={t('segments:intro')}>
        {manages && (
          <Button component={Link} to="new" leftSection={<IconPlus size={18} aria-hidden />}>
            {t('segments:create')}
          </Button>
        )}
      </PageHeader>
      <Tabs
        value={status}
        onChange={(next) => setParameters(next === 'archived' ? { status: next } : {})}
      >
        <Tabs.List aria-label={t('segments:tabs.label')} mb="md">
          {segmentStatusSchema.options.map((option) => (
            <Tabs.Tab key={option} value={option}>
              {t(`segments:tabs.${option}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={status}>
          <SegmentList status={status} invitation={manages ? <TemplateCards /> : null} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
