import { createApiClient } from '@clientele/contracts/api-client';
import { clientEndpoints } from '@clientele/contracts/clients/client.endpoints';
import type { CreateCustomFieldInput } from '@clientele/contracts/custom-fields/custom-field';
import { customFieldEndpoints } from '@clientele/contracts/custom-fields/custom-field.endpoints';
import { organizationEndpoints } from '@clientele/contracts/organizations/organization.endpoints';
import type { Role } from '@clientele/contracts/roles';
import { DEMO_PASSWORD } from '@clientele/testkit/demo';
import { expect, type Page } from '@playwright/test';
import { baseUrl, idTokenOf, runtimeConfig, uniqueName } from './demo.ts';
import { mailedLink } from './mail.ts';

const ENDPOINTS = { ...organizationEndpoints, ...customFieldEndpoints, ...clientEndpoints };

export interface Person {
  email: string;
  /** ID token, for requests that do not use the typed client. */
  token: string;
  api: ReturnType<typeof apiOf>;
}

export interface FreshOrganization {
  id: string;
  owner: Person;
  /** The address of a page inside the organisation. */
  at: (path: string) => string;
  join: (role: Role) => Promise<Person>;
  addField: (field: CreateCustomFieldInput) => Promise<void>;
}

/**
 * Creates an organisation for this test alone, for anything that would disturb others in the demo
 * organisations.
 */
export async function createOrganization(name = 'Atelier'): Promise<FreshOrganization> {
  const owner = await signUp(uniqueName('proprietaire'));
  const { organization } = await owner.api.createOrganization({
    body: { name: uniqueName(name), sector: 'other' },
  });
  const params = { organizationId: organization.id };
  return {
    id: organization.id,
    owner,
    at: (path) => `/o/${organization.id}${path}`,
    join: async (role) => {
      const person = await signUp(uniqueName(role));
      await owner.api.createInvitation({ params, body: { email: person.email, role } });
      const token = new URL(await mailedLink(person.email)).searchParams.get('token') ?? '';
      await person.api.acceptInvitation({ body: { token } });
      return person;
    },
    addField: async (body) => {
      await owner.api.createCustomField({ params, body });
    },
  };
}

/** Signs in through the form, and ends at the address. */
export async function signInTo(page: Page, person: Person, address: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Adresse e-mail').fill(person.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Bonjour|Bonsoir/);
  await page.goto(address);
}

/** Creates a person with a confirmed e-mail address in the Auth emulator. */
async function signUp(name: string): Promise<Person> {
  const email = `${name}@exemple.test`;
  const account = await accounts('signUp', { email, password: DEMO_PASSWORD, displayName: name });
  await accounts('update', { localId: account.localId, emailVerified: true });
  const token = await idTokenOf(email, DEMO_PASSWORD);
  return { email, token, api: apiOf(token) };
}

function apiOf(token: string) {
  return createApiClient(ENDPOINTS, { origin: baseUrl, getToken: async () => token });
}

async function accounts(method: string, body: object): Promise<{ localId: string }> {
  const { emulators, firebase } = await runtimeConfig();
  const project = `projects/${firebase.projectId}`;
  const path = method === 'signUp' ? `${project}/accounts` : `${project}/accounts:${method}`;
  const response = await fetch(`${emulators.authUrl}/identitytoolkit.googleapis.com/v1/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer owner' },
    body: JSON.stringify(body),
  });
  expect(response.ok, `${method}: ${response.status}`).toBe(true);
  return (await response.json()) as { localId: string };
}
