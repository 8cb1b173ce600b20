import type { NormalizeContext } from '@clientele/domain/clients/normalize-client';
import { useDebouncedValue } from '@mantine/hooks';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useDuplicates } from '../api/find-duplicates.ts';
import { type ClientFormValues, duplicateDraft } from '../model/form-values.ts';
import { DuplicateNotice } from './duplicate-notice.tsx';

/** Looks while one types, once there is enough to tell people apart by. */
export function ClientFormDuplicates(props: {
  values: ClientFormValues;
  context: NormalizeContext;
  except: string | undefined;
}) {
  const { organization } = useCurrentOrganization();
  const draft = duplicateDraft(props.values, props.context);
  const [settled] = useDebouncedValue(draft === null ? '' : JSON.stringify(draft), 400);
  const found = useDuplicates(organization.id, settled === '' ? null : JSON.parse(settled));
  return <DuplicateNotice candidates={found.filter(({ client }) => client.id !== props.except)} />;
}
