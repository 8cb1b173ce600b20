import { createHash } from 'node:crypto';
import type { Actor } from '@clientele/contracts/primitives';

/** What appointments and purchases store in addition to their content. */
export interface SourceUpkeep {
  /** Identifier in the software it came from; null when it was entered here. */
  externalId: string | null;
  /**
   * Hash of the content that was first pushed under the external id, by which the same push is
   * recognised.
   */
  fingerprint: string;
  source: 'app' | 'api' | 'import';
  version: number;
  createdAt: Date;
  createdBy: Actor;
  updatedAt: Date;
  updatedBy: Actor;
}

/**
 * The document id for an external id: always the same, so that pushing a record twice does not
 * double it.
 */
export function idOfExternal(externalId: string): string {
  return `x_${hash(externalId).slice(0, 40)}`;
}

/**
 * Hash of the meaning of a record, not of its spelling: the same moment in another time zone, a
 * total that the lines make anyway, or an empty value that is left out give the same fingerprint.
 */
export function fingerprintOf(content: object): string {
  const entries = Object.entries(content)
    .filter(([, value]) => !isEmpty(value))
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return hash(JSON.stringify(entries));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === 0 || (Array.isArray(value) && value.length === 0);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
