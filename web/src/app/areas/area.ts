import type { ActivityKind } from '@clientele/contracts/activity';
import type { Permission } from '@clientele/contracts/roles';
import type { Icon } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import type { RouteObject } from 'react-router-dom';
import type { AreaWord } from '../../i18n/texts.ts';

/**
 * What one capability adds to the pages. The router, the sidebar, the command palette and the
 * activity listener read the list of areas; they know no capability by name.
 */
export interface Area {
  /** Pages below `/o/:organizationId`, each loaded when it is first visited. */
  routes: RouteObject[];
  /** Entries of the sidebar. */
  nav: NavEntry[];
  /** Commands of the palette (Ctrl-K). */
  commands: CommandEntry[];
  /**
   * For each kind of change, the query keys of this capability (and of no other) that it makes
   * stale.
   */
  live: LiveKeys;
  /**
   * Delays in milliseconds after which to invalidate the same keys again, for data that is not
   * complete yet when the change is announced.
   */
  askAgainAfter?: Partial<Record<ActivityKind, () => readonly number[]>>;
}

/**
 * Groups of entries in the sidebar and in the palette; each of the two has its own order of groups.
 */
export type EntryGroup = 'home' | 'clients' | 'team' | 'files' | 'settings' | 'integrations';

interface NavEntry {
  group: EntryGroup;
  /** Path below `/o/:organizationId`; empty for the home page. */
  path: string;
  label: AreaWord;
  icon: Icon;
  /** Highlights the entry on this page only, not on the pages below it. */
  exact?: boolean;
  permission?: Permission;
}

interface CommandEntry {
  id: string;
  group: EntryGroup;
  /** Path that the command opens, below `/o/:organizationId`. */
  path: string;
  label: AreaWord;
  description?: AreaWord;
  icon: Icon;
  permission?: Permission;
}

/** A change that the server announced. What `entityId` names depends on the kind of change. */
export interface Change {
  organizationId: string;
  entityId: string;
  /** Id of the person signed in; null while nobody is. */
  myId: string | null;
}

type LiveKeys = Partial<Record<ActivityKind, (change: Change) => QueryKey[]>>;

/** The entries a person may use, sorted by group in the given order, and within a group by area. */
export function entriesInOrder<Entry extends { group: EntryGroup; permission?: Permission }>(
  entries: Entry[],
  order: readonly EntryGroup[],
  can: (permission: Permission) => boolean,
): Entry[] {
  return entries
    .filter(({ permission }) => permission === undefined || can(permission))
    .toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}
