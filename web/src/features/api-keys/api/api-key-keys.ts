/** Query keys of the keys that other software has. */
export const apiKeyKeys = {
  all: (organizationId: string) => ['organizations', organizationId, 'apiKeys'] as const,
};
