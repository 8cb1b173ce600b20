import type { ActivityKind } from '@clientele/contracts/activity';
import type { Permission } from '@clientele/contracts/roles';
import type { Icon } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import type { RouteObject } from 'react-router-dom';
import type { AreaWord } from '../../i18n/texts.ts';

/**
 * What one capability brings to the pages. The router, the sidebar, the command palette and the
 * activity listener read the list of areas and know no capability themselves.
 */
export interface Area {
  /** Pages below `/o/:organizationId`. Each page arrives when it is first visited. */
  routes: RouteObject[];
  /** Entries of the sidebar. */
  nav: NavEntry[];
  /** Commands of the palette (Ctrl-K). */
  commands: CommandEntry[];
  /** Which query keys of this capability, and of no other, a kind of change makes untrue. */
  live: LiveKeys;
  /** After how many milliseconds to ask again for what is not all true yet when it is told. */
  askAgainAfter?: Partial<Record<ActivityKind, () => readonly number[]>>;
}

/** Groups in which sidebar and palette place their entries, each in an order of its own. */
export type EntryGroup = 'home' | 'clients' | 'team' | 'files' | 'settings' | 'integrations';

interface NavEntry {
  group: EntryGroup;
  /** Below `/o/:organizationId`; empty for the home page. */
  path: string;
  label: AreaWord;
  icon: Icon;
  /** Marked on this very page only, not on the pages below it. */
  exact?: boolean;
  permission?: Permission;
}

interface CommandEntry {
  id: string;
  group: EntryGroup;
  /** Where the command leads, below `/o/:organizationId`. */
  path: string;
  label: AreaWord;
  description?: AreaWord;
  icon: Icon;
  permission?: Permission;
}

/** A change that the server told of. What `entityId` names depends on the kind of change. */
export interface Change {
  organizationId: string;
  entityId: string;
  /** Who is signed in; null while nobody is. */
  myId: string | null;
}

type LiveKeys = Partial<Record<ActivityKind, (change: Change) => QueryKey[]>>;

/** The entries a person may use, by group in the order given, and within a group by area. */
export function entriesInOrder<Entry extends { group: EntryGroup; permission?: Permission }>(
  entries: Entry[],
  order: readonly EntryGroup[],
  can: (permission: Permission) => boolean,
): Entry[] {
  return entries
    .filter(({ permission }) => permission === undefined || can(permission))
    .toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}
