import type { Permission } from '@clientele/contracts/roles';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router-dom';
import { EmptyState } from '../components/empty-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Panel } from '../components/panel.tsx';
import type { RefusingTexts } from '../i18n/texts.ts';
import { useCurrentOrganization } from '../lib/current-organization.tsx';
import { usePageTitle } from '../lib/use-page-title.ts';

/**
 * Guards routes whose pages are for some roles only. A member without the permission reads whom to
 * ask, in the texts `noAccess` and `noAccessText` of the capability.
 */
export function RequirePermission(props: { permission: Permission; texts: RefusingTexts }) {
  const { can } = useCurrentOrganization();
  return can(props.permission) ? <Outlet /> : <NoAccess texts={props.texts} />;
}

function NoAccess({ texts }: { texts: RefusingTexts }) {
  const { t } = useTranslation<RefusingTexts[]>([texts]);
  const title = t(`${texts}:title`);
  usePageTitle(title);
  return (
    <>
      <PageHeader title={title} />
      <Panel>
        <EmptyState title={t(`${texts}:noAccess`)} text={t(`${texts}:noAccessText`)} />
      </Panel>
    </>
  );
}
