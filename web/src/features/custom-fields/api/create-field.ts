import type { CreateCustomFieldInput } from '@clientele/contracts/custom-fields/custom-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { customFieldService } from '../../../lib/services/custom-field-service.ts';
import { keepField, refreshFields } from './list-custom-fields.ts';

export function useCreateField(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: { body: CreateCustomFieldInput; idempotencyKey: string }) =>
      customFieldService.createCustomField({ params: { organizationId }, ...input }),
    onSuccess: (field) => {
      keepField(queryClient, organizationId, field);
      void refreshFields(queryClient, organizationId);
    },
  });
}
