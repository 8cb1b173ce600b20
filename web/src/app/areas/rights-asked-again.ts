/**
 * The API keeps memberships and field access in memory: the instance that changed them forgets at
 * once, others within 30 s. What depends on rights is asked for again after both moments.
 */
export const RIGHTS_ASKED_AGAIN_AFTER = [1_500, 31_000] as const;
