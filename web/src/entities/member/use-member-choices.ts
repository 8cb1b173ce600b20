import { useMemo } from 'react';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';

/** The colleagues to pick from, by name; by e-mail who has not said a name. */
export function useMemberChoices(): { value: string; label: string }[] {
  const { members } = useCurrentOrganization();
  return useMemo(
    () => members.map(({ id, displayName, email }) => ({ value: id, label: displayName || email })),
    [members],
  );
}
