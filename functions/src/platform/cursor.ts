import { createHmac, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '@clientele/contracts/problem';

const SIGNATURE_BYTES = 16;

/**
 * Makes and reads opaque, signed positions in lists. A cursor is valid only for the list it came
 * from: `scope` names the organisation, the endpoint and everything else that decides which rows
 * come in what order.
 */
export class CursorCodec {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  encode(scope: unknown, position: unknown): string {
    const payload = Buffer.from(JSON.stringify(position, dateTag));
    return Buffer.concat([this.#sign(scope, payload), payload]).toString('base64url');
  }

  /** @throws ProblemError `cursor.invalid` when it was made for another list or by someone else. */
  decode<Position>(scope: unknown, cursor: string): Position {
    const bytes = Buffer.from(cursor, 'base64url');
    const payload = bytes.subarray(SIGNATURE_BYTES);
    const signature = bytes.subarray(0, SIGNATURE_BYTES);
    const expected = this.#sign(scope, payload);
    if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) {
      throw new ProblemError('cursor.invalid');
    }
    return JSON.parse(payload.toString(), dateUntag) as Position;
  }

  #sign(scope: unknown, payload: Buffer): Buffer {
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify(scope))
      .update('\0')
      .update(payload)
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  }
}

/**
 * Marks dates in the JSON. `JSON.stringify` turns a date into text before the replacer sees it, so
 * this looks at the property of the holder instead.
 */
function dateTag(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key];
  return original instanceof Date ? { $date: original.getTime() } : value;
}

function dateUntag(_key: string, value: unknown): unknown {
  if (value !== null && typeof value === 'object' && '$date' in value) {
    return new Date(Number(value.$date));
  }
  return value;
}
