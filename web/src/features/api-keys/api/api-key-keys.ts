/** Query keys of API keys. */
export const apiKeyKeys = {
  all: (organizationId: string) => ['organizations', organizationId, 'apiKeys'] as const,
};
