/**
 * How long an instance of the API may decide by what it read before: memberships, settings, fields,
 * segments. A change counts everywhere within this time. The local stack of tests shortens it.
 */
export const INSTANCE_MEMORY_SECONDS = 30;
