import type { Auth } from 'firebase-admin/auth';

/**
 * Writes the custom claims of Firebase Auth tokens, by which the security rules know a person's
 * organisations.
 */
export class MemberClaims {
  readonly #auth: Auth;

  constructor({ auth }: { auth: Auth }) {
    this.#auth = auth;
  }

  /** Replaces the list of organisations. Browsers see it with their next token, within an hour. */
  async renew(userId: string, organizationIds: string[]): Promise<void> {
    await this.#auth.setCustomUserClaims(userId, { organizationIds });
  }
}
