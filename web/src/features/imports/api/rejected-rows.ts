import { useMutation } from '@tanstack/react-query';
import { openLink } from '../../../lib/open-link.ts';
import { importService } from '../../../lib/services/import-service.ts';

/** Downloads the rejected rows with their reasons, as a file that can be corrected. */
export function useRejectedRows(organizationId: string) {
  return useMutation({
    mutationFn: (importId: string) =>
      importService.createRejectedRowsLink({ params: { organizationId, importId } }),
    onSuccess: ({ url }) => openLink(url),
  });
}
