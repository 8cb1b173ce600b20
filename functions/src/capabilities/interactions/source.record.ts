import { createHash } from 'node:crypto';
import type { Actor } from '@clientele/contracts/primitives';

/** What appointments and purchases keep beside what they say. */
export interface SourceUpkeep {
  /** Identifier in the software it came from; null when it was entered here. */
  externalId: string | null;
  /** Of what was first pushed under the external id: the same push again is recognised by it. */
  fingerprint: string;
  source: 'app' | 'api';
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

/** Of a request as its schema read it: the order of its fields is then always the same. */
export function fingerprintOf(input: object): string {
  return hash(JSON.stringify(input));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
