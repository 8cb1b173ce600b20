import { useCallback } from 'react';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';

/** What a colleague is called: by name, or by e-mail until a name is said; undefined once gone. */
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
