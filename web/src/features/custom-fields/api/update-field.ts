import type {
  CustomField,
  UpdateCustomFieldInput,
} from '@clientele/contracts/custom-fields/custom-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { customFieldService } from '../../../lib/services/custom-field-service.ts';
import { keepField, refreshFields } from './list-custom-fields.ts';

interface UpdateFieldCall {
  field: Pick<CustomField, 'key' | 'version'>;
  changes: UpdateCustomFieldInput;
}

export function useUpdateField(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ field, changes }: UpdateFieldCall) =>
      customFieldService.updateCustomField({
        params: { organizationId, fieldKey: field.key },
        body: changes,
        ifMatch: field.version,
      }),
    onSuccess: (field) => keepField(queryClient, organizationId, field),
    // Not awaited: what the person changed is already shown.
    onSettled: () => void refreshFields(queryClient, organizationId),
  });
}
