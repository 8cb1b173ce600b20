import { createHash } from 'node:crypto';
import type { Actor } from '@clientele/contracts/primitives';

/** What appointments and purchases keep beside what they say. */
export interface SourceUpkeep {
  /** Identifier in the software it came from; null when it was entered here. */
  externalId: string | null;
  /** Of what was first pushed under the external id: the same push again is recognised by it. */
  fingerprint: string;
  source: 'app' | 'api' | 'import';
  version: number;
  createdAt: Date;
  createdBy: Actor;
  updatedAt: Date;
  updatedBy: Actor;
}

/** The same external id always names the same document, so that nothing pushed twice is doubled. */
export function idOfExternal(externalId: string): string {
  return `x_${hash(externalId).slice(0, 40)}`;
}

/**
 * Of what a record says, not of how it was spelled: the same moment in another time zone, or a
 * total that its lines make anyway, is the same record. What is empty may be left out.
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
