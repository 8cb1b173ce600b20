import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;
const HINT_LENGTH = 4;
const PATTERN = /^clk_([A-Za-z0-9]{20})_[A-Za-z0-9_-]{43}$/;

/**
 * A new secret, `clk_<key id>_<256 random bits>`. It contains the id of its key, so that one read
 * finds the key.
 */
export function newSecret(keyId: string): string {
  return `clk_${keyId}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** The id of the key that a secret names; null when the text is no secret of ours. */
export function keyIdOf(secret: string): string | null {
  return PATTERN.exec(secret)?.[1] ?? null;
}

/** SHA-256 of a secret. No slow password hash is needed: a secret is 256 random bits. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The last characters of a secret, by which people recognise it. */
export function hintOf(secret: string): string {
  return secret.slice(-HINT_LENGTH);
}

/**
 * Whether the secret has this hash. The comparison takes constant time, so that its duration tells
 * nothing of the hash.
 */
export function opens(secret: string, hash: string | null): boolean {
  if (hash === null) return false;
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash));
}
