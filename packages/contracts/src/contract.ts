import type { InterfaceLanguage } from './primitives.ts';

/** A text for people in both languages. */
export type Words = Readonly<Record<InterfaceLanguage, string>>;

/** Roles, from most to least: a role holds every permission of the roles after it. */
export type RoleName = 'owner' | 'admin' | 'manager' | 'staff' | 'viewer';

/**
 * What a capability adds to common lists, besides its endpoint tables. It contains no schemas, so
 * that the sign-in pages, which need texts and roles, do not load any.
 */
export interface Contract {
  /**
   * Problem codes of the API, each with its HTTP status and a text that says what happened and what
   * to do.
   */
  problems: Readonly<Record<string, Words & { readonly status: number }>>;
  /** Texts of issues by code; `{name}` stands for a value of that name. */
  issues: Readonly<Record<string, Words>>;
  /** Kinds of activity entries. */
  activity: readonly string[];
  /** Kinds of records in the audit log. */
  auditEntities: readonly string[];
  /** Audit actions in addition to those on clients. */
  auditActions: readonly string[];
  /**
   * Kinds of notifications. `when` completes the sentence "tell me …" in the settings; `said` is
   * the text of the notification, with `{by}` for who caused it and `{client}` for whom it
   * concerns.
   */
  notifications: Readonly<Record<string, { readonly when: Words; readonly said: Words }>>;
  /** Permissions, each with the lowest role that has it. */
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

/** Declares what a capability adds; parts without entries may be left out. */
export function defineContract<const Declared extends Partial<Contract>>(
  declared: Declared,
): Omit<typeof NOTHING, keyof Declared> & Declared {
  return { ...NOTHING, ...declared };
}
