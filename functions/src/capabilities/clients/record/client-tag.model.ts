import { foldText } from '@clientele/domain/text/fold';
import { FieldValue } from 'firebase-admin/firestore';
import type { Clock } from '../../../platform/clock.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { ExpiringCache } from '../../../platform/expiring-cache.ts';

const CACHE_SECONDS = 300;
const TAGS_KEPT = 2_000;

/** The organisation's tags, in one document. Writing a client touches it only for a new tag. */
export class ClientTagModel {
  readonly #database: Database;
  readonly #cache: ExpiringCache<string[]>;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#cache = new ExpiringCache(clock, { seconds: CACHE_SECONDS });
  }

  /** The tags in alphabetical order. */
  async list(organizationId: string): Promise<string[]> {
    const tags = await this.#cache.get(organizationId, () => this.#read(organizationId));
    return tags.toSorted((left, right) => (foldText(left) < foldText(right) ? -1 : 1));
  }

  /** Stages the tags that the organisation does not have yet. */
  async stageNewTags(
    commit: Commit,
    organizationId: string,
    tags: readonly string[],
  ): Promise<void> {
    if (tags.length === 0) return;
    const existingTags = await this.#cache.get(organizationId, () => this.#read(organizationId));
    const fresh = tags.filter((tag) => !existingTags.includes(tag));
    if (fresh.length === 0 || existingTags.length >= TAGS_KEPT) return;
    commit.set(
      this.#reference(organizationId),
      { tags: FieldValue.arrayUnion(...fresh) },
      { merge: true },
    );
    this.#cache.delete(organizationId);
  }

  async #read(organizationId: string): Promise<string[]> {
    const snapshot = await this.#database.read(this.#reference(organizationId));
    return (snapshot.data()?.tags as string[] | undefined) ?? [];
  }

  #reference(organizationId: string) {
    return this.#database.collection(`organizations/${organizationId}/settings`).doc('clientTags');
  }
}
