import type {
  ApiKey,
  CreateApiKeyInput,
  UpdateApiKeyInput,
} from '@clientele/contracts/organizations/api-key';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiKeyService } from '../../../lib/services/api-key-service.ts';
import { apiKeyKeys } from './api-key-keys.ts';

/**
 * A mutation that reads the list of keys again. The answer, which may contain a secret, goes to the
 * caller only and is not cached.
 */
function useChange<Input, Answer>(
  organizationId: string,
  mutationFn: (input: Input) => Promise<Answer>,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    gcTime: 0,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: apiKeyKeys.all(organizationId) }),
  });
}

export const useCreateApiKey = (organizationId: string) =>
  useChange(organizationId, (body: CreateApiKeyInput) =>
    apiKeyService.createApiKey({ params: { organizationId }, body }),
  );

export const useUpdateApiKey = (organizationId: string) =>
  useChange(organizationId, ({ apiKey, changes }: { apiKey: ApiKey; changes: UpdateApiKeyInput }) =>
    apiKeyService.updateApiKey({
      params: { organizationId, apiKeyId: apiKey.id },
      body: changes,
      ifMatch: apiKey.version,
    }),
  );

export const useRotateApiKey = (organizationId: string) =>
  useChange(organizationId, ({ id }: ApiKey) =>
    apiKeyService.rotateApiKey({ params: { organizationId, apiKeyId: id } }),
  );

export const useRevokeApiKey = (organizationId: string) =>
  useChange(organizationId, ({ id }: ApiKey) =>
    apiKeyService.revokeApiKey({ params: { organizationId, apiKeyId: id } }),
  );
