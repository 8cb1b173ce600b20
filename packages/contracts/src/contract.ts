import type { InterfaceLanguage } from './primitives.ts';

/** What a person reads, in both languages. */
export type Words = Readonly<Record<InterfaceLanguage, string>>;

/** Roles, from most to least: a role holds every permission of the roles after it. */
export type RoleName = 'owner' | 'admin' | 'manager' | 'staff' | 'viewer';

/**
 * What a capability declares to the rest, beside its endpoint tables. No schemas here, so that the
 * sign-in pages, which need texts and roles, load none.
 */
export interface Contract {
  /** Error codes of the API: the HTTP status, and what happened and what to do. */
  problems: Readonly<Record<string, Words & { readonly status: number }>>;
  /** What may be wrong with a value, by code; `{name}` stands for a value of that name. */
  issues: Readonly<Record<string, Words>>;
  /** Kinds of changes that browsers hear of. */
  activity: readonly string[];
  /** Kinds of records that the audit log tells of. */
  auditEntities: readonly string[];
  /** What is done to them, beyond what is done to any client. */
  auditActions: readonly string[];
  /**
   * What members can be told of: `when` finishes the sentence "tell me …" of the settings, `said` is
   * what the bell says, with `{by}` for who caused it and `{client}` for whom it concerns.
   */
  notifications: Readonly<Record<string, { readonly when: Words; readonly said: Words }>>;
  /** Permissions, each with the least role that holds it. */
  permissions: Readonly<Record<string, RoleName>>;
}

const NOTHING = {
  problems: {},
  issues: {},
  activity: [],
  auditEntities: [],
  auditActions: [],
  notifications: {},
  permissions: {},
} as const satisfies Contract;

/** Declares what a capability adds; parts it has nothing of are left out. */
export function defineContract<const Declared extends Partial<Contract>>(
  declared: Declared,
): Omit<typeof NOTHING, keyof Declared> & Declared {
  return { ...NOTHING, ...declared };
}
