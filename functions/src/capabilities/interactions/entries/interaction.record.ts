import type { FieldChange } from '@clientele/contracts/audit';
import type { Attachment } from '@clientele/contracts/interactions/attachment';
import type { InteractionVisibility } from '@clientele/contracts/interactions/interaction-type';
import type { Actor } from '@clientele/contracts/primitives';
import type {
  InteractionContent,
  InteractionTraits,
} from '@clientele/domain/interactions/interaction-content';

/**
 * The feed that an entry is in. Visibility and trash in one field, so that one index serves every
 * list.
 */
export type InteractionFeed = 'everyone' | 'managers' | 'trash' | 'managersTrash';

/** A timeline entry as stored. */
export interface InteractionRecord extends InteractionContent, InteractionTraits {
  feed: InteractionFeed;
  visibility: InteractionVisibility;
  /** Whether a person wrote it in the application; other entries follow their source. */
  manual: boolean;
  by: Actor;
  /**
   * Id of the member to whom filters attribute it: who had the appointment or sold, otherwise who
   * wrote it.
   */
  authorId: string | null;
  mentions: string[];
  attachments: Attachment[];
  pinned: boolean;
  /** What a change of consent, an import or a merge changed; empty for other entries. */
  changes: FieldChange[];
  /** Folded text of everything that search looks at. */
  searchText: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  updatedBy: Actor;
  trashedAt: Date | null;
}
