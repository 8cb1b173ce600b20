import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { customFieldService } from '../../../lib/services/custom-field-service.ts';
import { keepField, refreshFields } from './list-custom-fields.ts';

/** Archives a field, or restores it. */
export function useMoveField(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ fieldKey, to }: { fieldKey: string; to: 'archived' | 'active' }) => {
      const call = { params: { organizationId, fieldKey } };
      return to === 'archived'
        ? customFieldService.archiveCustomField(call)
        : customFieldService.restoreCustomField(call);
    },
    onSuccess: (field) => keepField(queryClient, organizationId, field),
    // Not awaited: what the person changed is already shown.
    onSettled: () => void refreshFields(queryClient, organizationId),
  });
}

/** Deletes an archived field. The mutation returns the job that removes the values. */
export function useDeleteField(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (field: Pick<CustomField, 'key' | 'version'>) =>
      customFieldService.deleteCustomField({
        params: { organizationId, fieldKey: field.key },
        ifMatch: field.version,
      }),
    // Not awaited: what the person changed is already shown.
    onSettled: () => void refreshFields(queryClient, organizationId),
  });
}
