import type { DocumentSnapshot } from 'firebase-admin/firestore';

/** One write of a document, as Firestore delivers it: at least once, in any order. */
export interface DocumentWritten {
  /** Values of the path parameters, by the names that stand in braces in `document`. */
  params: Readonly<Record<string, string>>;
  before: DocumentSnapshot;
  after: DocumentSnapshot;
}

/** Work that follows every write to a collection, whether by the API, a job or the console. */
export interface DocumentTrigger<Services> {
  readonly kind: 'trigger';
  readonly name: string;
  /** Path of the documents from the root, with parameters in braces. */
  readonly document: string;
  readonly concurrency: number;
  /**
   * Whether a write needs any work; asked before the container is loaded. Without it every write is
   * relevant.
   */
  readonly isRelevant?: (write: DocumentWritten) => boolean;
  /** The work. Retried until it succeeds, so it must be idempotent. */
  readonly run: (of: Services, write: DocumentWritten) => Promise<unknown>;
}

/** Declares work that follows every write to a collection. */
export function documentTrigger<Services>(
  name: string,
  settings: Omit<DocumentTrigger<Services>, 'kind' | 'name'>,
): DocumentTrigger<Services> {
  return { kind: 'trigger', name, ...settings };
}
