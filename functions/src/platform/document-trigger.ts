import type { DocumentSnapshot } from 'firebase-admin/firestore';

/** One write of a document, as Firestore tells it: at least once, in any order. */
export interface DocumentWritten {
  /** The parts of the path that stand in braces in `document`. */
  params: Readonly<Record<string, string>>;
  before: DocumentSnapshot;
  after: DocumentSnapshot;
}

/** What follows the writes of a collection, by whichever way they came. */
export interface DocumentTrigger<Services> {
  readonly kind: 'trigger';
  readonly name: string;
  /** Path under the root, parameters in braces. */
  readonly document: string;
  readonly concurrency: number;
  /** Writes for which nothing needs to be loaded, let alone done. All are relevant without it. */
  readonly isRelevant?: (write: DocumentWritten) => boolean;
  /** Retried until it succeeds. */
  readonly run: (of: Services, write: DocumentWritten) => Promise<unknown>;
}

/** Declares what follows the writes of a collection. */
export function documentTrigger<Services>(
  name: string,
  settings: Omit<DocumentTrigger<Services>, 'kind' | 'name'>,
): DocumentTrigger<Services> {
  return { kind: 'trigger', name, ...settings };
}
