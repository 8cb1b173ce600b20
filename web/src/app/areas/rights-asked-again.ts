import { runtimeConfig } from '../../lib/runtime-config.ts';

/**
 * The API keeps memberships and field access in memory: the instance that changed them forgets at
 * once, others a while later. What depends on rights is asked for again after both moments.
 */
export const rightsAskedAgainAfter = (): readonly number[] => [
  1_500,
  runtimeConfig().instanceMemorySeconds * 1_000 + 1_000,
];
