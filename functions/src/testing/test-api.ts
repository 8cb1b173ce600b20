import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ApiClient, createApiClient } from '@clientele/contracts/api-client';
import { ENDPOINT_TABLES } from '@clientele/contracts/endpoints';
import type { Role } from '@clientele/contracts/roles';
import { createApp } from '../app.ts';
import { type Container, createContainer } from '../container.ts';
import { type TestSurroundings, testSurroundings } from './test-surroundings.ts';

const PASSWORD = 'clientele';
type Tables = (typeof ENDPOINT_TABLES)[keyof typeof ENDPOINT_TABLES];
type AllOf<Part> = (Part extends unknown ? (part: Part) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** All endpoint tables in one, for a typed client that can call every endpoint. */
const ALL_ENDPOINTS = Object.assign({}, ...Object.values(ENDPOINT_TABLES)) as AllOf<Tables>;

export interface Usage {
  reads: number;
  writes: number;
  deletes: number;
}

export interface TestPerson {
  id: string;
  email: string;
  token: string;
  /** The typed client, with this person's token. */
  api: ApiClient<typeof ALL_ENDPOINTS>;
  /** The cost of the last call of `api`, from the answer's headers. */
  lastUsage: () => Usage;
  lastResponse: () => Response;
}

/** The real application on a loopback port, against the emulators. */
export class TestApi {
  readonly surroundings: TestSurroundings;
  readonly container: Container;
  #server: Server | null = null;
  #origin = '';

  constructor(different: Partial<TestSurroundings> = {}) {
    this.surroundings = { ...testSurroundings(), ...different };
    this.container = createContainer(this.surroundings);
  }

  async start(): Promise<this> {
    const app = createApp(this.container);
    const server = await new Promise<Server>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    });
    this.#server = server;
    const { port } = server.address() as AddressInfo;
    this.#origin = `http://127.0.0.1:${port}`;
    return this;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  get origin(): string {
    return this.#origin;
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.#origin}/api/v1${path}`, init);
  }

  /** A fresh organisation with a signed-in owner. */
  async createOrganization(name = 'Salon'): Promise<{ organizationId: string; owner: TestPerson }> {
    const owner = await this.signUp();
    const { organization } = await owner.api.createOrganization({ body: { name } });
    return { organizationId: organization.id, owner };
  }

  /** A fresh member of an organisation, signed in. */
  async createMember(organizationId: string, role: Role): Promise<TestPerson> {
    const person = await this.signUp();
    const { id, email } = person;
    const displayName = `Member ${id.slice(0, 6)}`;
    await this.container.organizations.memberships.addMember(
      { id, email, displayName },
      organizationId,
      role,
      () => undefined,
    );
    return person;
  }

  async signUp(options: { emailVerified?: boolean; email?: string } = {}): Promise<TestPerson> {
    const id = randomUUID().replaceAll('-', '');
    const email = options.email ?? `${id}@salon.test`;
    await this.surroundings.auth.createUser({
      uid: id,
      email,
      password: PASSWORD,
      displayName: `Person ${id.slice(0, 6)}`,
      emailVerified: options.emailVerified ?? true,
    });
    const token = await this.#signIn(email);
    let last: Response | null = null;
    const lastResponse = () => {
      if (!last) throw new Error('no call yet');
      return last;
    };
    const api = createApiClient(ALL_ENDPOINTS, {
      origin: this.#origin,
      getToken: async () => token,
      getLanguage: () => 'en',
      fetch: async (input, init) => {
        last = await fetch(input, init);
        return last;
      },
    });
    return { id, email, token, api, lastResponse, lastUsage: () => usageOf(lastResponse()) };
  }

  async #signIn(email: string): Promise<string> {
    const host = process.env.FIREBASE_AUTH_EMULATOR_HOST;
    const response = await fetch(
      `http://${host}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password: PASSWORD, returnSecureToken: true }),
      },
    );
    const { idToken } = (await response.json()) as { idToken?: string };
    if (!idToken) throw new Error(`could not sign in ${email}`);
    return idToken;
  }
}

/** The cost that an answer states. */
export function usageOf(response: Response): Usage {
  const header = response.headers.get('X-Firestore-Usage') ?? '';
  const read = (name: string) =>
    Number(new RegExp(`${name}=(\\d+)`).exec(header)?.[1] ?? Number.NaN);
  return { reads: read('reads'), writes: read('writes'), deletes: read('deletes') };
}
