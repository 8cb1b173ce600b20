import type { FieldChange } from '@clientele/contracts/audit';
import type { Attachment } from '@clientele/contracts/interactions/attachment';
import type { InteractionVisibility } from '@clientele/contracts/interactions/interaction-type';
import type { Actor } from '@clientele/contracts/primitives';
import type {
  InteractionContent,
  InteractionTraits,
} from '@clientele/domain/interactions/interaction-content';

/** Which list an entry is in: one field, so that one index serves who may see it. */
export type InteractionFeed = 'everyone' | 'managers' | 'trash' | 'managersTrash';

/** A timeline entry as stored. */
export interface InteractionRecord extends InteractionContent, InteractionTraits {
  feed: InteractionFeed;
  visibility: InteractionVisibility;
  /** Written by a person in the application; the others follow their source. */
  manual: boolean;
  by: Actor;
  /** Member to whom filters attribute it: who received or sold, else who wrote. */
  authorId: string | null;
  mentions: string[];
  attachments: Attachment[];
  pinned: boolean;
  /** What a change of consent, an import or a merge did. */
  changes: FieldChange[];
  /** Folded words of everything that is searched. */
  searchText: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  updatedBy: Actor;
  trashedAt: Date | null;
}
