import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;
const HINT_LENGTH = 4;
const PATTERN = /^clk_([A-Za-z0-9]{20})_[A-Za-z0-9_-]{43}$/;

/** What other software sends: it names its key, so that one read finds it. */
export function newSecret(keyId: string): string {
  return `clk_${keyId}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** The key that a secret names; null when it is no secret of ours. */
export function keyIdOf(secret: string): string | null {
  return PATTERN.exec(secret)?.[1] ?? null;
}

/** Plain SHA-256 is enough: a secret is 256 random bits, not a password. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function hintOf(secret: string): string {
  return secret.slice(-HINT_LENGTH);
}

/** Compares in the same time whatever differs. */
export function opens(secret: string, hash: string | null): boolean {
  if (hash === null) return false;
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash));
}
