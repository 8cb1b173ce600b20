import { useCallback } from 'react';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';

/**
 * Returns a function from a member's id to a name: the member's name, or the e-mail address while
 * there is no name; undefined for a member who is gone.
 */
export function useMemberName(): (id: string | null | undefined) => string | undefined {
  const { members } = useCurrentOrganization();
  return useCallback(
    (id) => {
      const member = members.find((candidate) => candidate.id === id);
      return member && (member.displayName || member.email);
    },
    [members],
  );
}
