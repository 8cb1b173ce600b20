import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { ClientLink } from '../../../../entities/client/client-link.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatAgo } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useRecentClients } from '../../api/list-clients.ts';

export function RecentClients() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const recent = useRecentClients(organization.id);
  if (recent.isError) {
    return <ProblemAlert error={recent.error} onRetry={() => void recent.refetch()} />;
  }
  if (!recent.data) {
    return (
      <Stack gap="sm" aria-hidden>
        <Skeleton h={44} />
        <Skeleton h={44} />
        <Skeleton h={44} />
      </Stack>
    );
  }
  if (recent.data.items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('home.recentEmpty')}
      </Text>
    );
  }
  return recent.data.items.map((client) => (
    <ClientLink
      key={client.id}
      client={client}
      detail={t('home.changedBy', {
        ago: formatAgo(client.updatedAt, new Date(), language, organization.timeZone),
        name: client.updatedBy.name,
      })}
    />
  ));
}
