import type { Auth } from 'firebase-admin/auth';

/** The custom claims of people, by which the security rules know their organisations. */
export class MemberClaims {
  readonly #auth: Auth;

  constructor({ auth }: { auth: Auth }) {
    this.#auth = auth;
  }

  /** Writes the whole list anew. It arrives in the browser with the next token, within an hour. */
  async renew(userId: string, organizationIds: string[]): Promise<void> {
    await this.#auth.setCustomUserClaims(userId, { organizationIds });
  }
}
