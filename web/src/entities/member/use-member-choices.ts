import { useMemo } from 'react';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';

/**
 * Members as options of a select, sorted by name; a member without a name is shown by e-mail
 * address.
 */
export function useMemberChoices(): { value: string; label: string }[] {
  const { members } = useCurrentOrganization();
  return useMemo(
    () => members.map(({ id, displayName, email }) => ({ value: id, label: displayName || email })),
    [members],
  );
}
