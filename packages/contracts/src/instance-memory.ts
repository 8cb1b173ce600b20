/**
 * Seconds for which an instance of the API may use what it read before: memberships, settings,
 * fields, segments. A change takes effect everywhere within this time. The local stack of tests
 * shortens it.
 */
export const INSTANCE_MEMORY_SECONDS = 30;
