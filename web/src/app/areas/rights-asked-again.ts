import { runtimeConfig } from '../../lib/runtime-config.ts';

/**
 * Delays in milliseconds after which data that depends on rights is fetched again.
 * The API caches memberships and field access in memory: the instance that made the change forgets
 * at once, the others only after `instanceMemorySeconds`. So the data is read after both moments.
 */
export const rightsAskedAgainAfter = (): readonly number[] => [
  1_500,
  runtimeConfig().instanceMemorySeconds * 1_000 + 1_000,
];
