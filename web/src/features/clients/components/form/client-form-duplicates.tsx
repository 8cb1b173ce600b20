import { useDebouncedValue } from '@mantine/hooks';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useDuplicates } from '../../api/find-duplicates.ts';
import { duplicateDraft } from '../../model/form-checks.ts';
import type { FormContext } from '../../model/form-context.ts';
import type { ClientFormValues } from '../../model/form-values.ts';
import { DuplicateNotice } from './duplicate-notice.tsx';

/**
 * Looks for duplicates while the form is being filled in, once there is enough to identify
 * somebody.
 */
export function ClientFormDuplicates(props: { values: ClientFormValues; context: FormContext }) {
  const { organization } = useCurrentOrganization();
  const draft = duplicateDraft(props.values, props.context);
  const [settled] = useDebouncedValue(draft === null ? '' : JSON.stringify(draft), 400);
  const duplicates = useDuplicates(organization.id, settled === '' ? null : JSON.parse(settled));
  const { stored } = props.context;
  return (
    <DuplicateNotice candidates={duplicates.filter(({ client }) => client.id !== stored?.id)} />
  );
}
