import type { SegmentUse } from '@clientele/contracts/segments/segment';
import { Anchor, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';

/** Where a segment is used, as links. */
export function SegmentUses(props: { uses: SegmentUse[]; onFollow: () => void }) {
  const { t } = useTranslation('segments');
  const { organization } = useCurrentOrganization();
  const base = `/o/${organization.id}`;
  const address = ({ kind, id }: SegmentUse) =>
    kind === 'segment' ? `${base}/segments/${id}` : `${base}/exports?tab=scheduled&schedule=${id}`;
  return (
    <Stack gap="sm">
      <Text size="sm">{t('inUse.text')}</Text>
      <List size="sm">
        {props.uses.map((use) => (
          <List.Item key={use.id}>
            {t(`inUse.${use.kind}`)}{' '}
            <Anchor component={Link} to={address(use)} underline="always" onClick={props.onFollow}>
              {use.name}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
