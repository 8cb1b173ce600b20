import { createApiClient } from '@clientele/contracts/api-client';
import type { ClientCreateRequest } from '@clientele/contracts/clients/client';
import { clientEndpoints } from '@clientele/contracts/clients/client.endpoints';
import { organizationEndpoints } from '@clientele/contracts/organizations/organization.endpoints';
import { DEMO_PASSWORD } from '@clientele/testkit/demo';
import { expect, type Page } from '@playwright/test';

export const SALON = 'demo-salon';
export const baseUrl = process.env.CLIENTELE_BASE_URL ?? 'http://localhost:5000';

/** Opens the application and signs in with the demo button of that name. */
export async function signInAs(page: Page, account: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: account }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Bonjour|Bonsoir/);
}

/** Opens the list of clients through the main navigation. */
export async function openClients(page: Page): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Navigation principale' });
  await navigation.getByRole('link', { name: 'Clients' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible();
}

export const OWNER = 'Propriétaire Salon Lumière';
export const MANAGER = 'Responsable Salon Lumière';
export const STAFF = 'Équipe Salon Lumière';
export const VIEWER = 'Lecture seule Salon Lumière';

/** The API, called as a demo account, to prepare data for a test. */
export async function apiAs(email: string) {
  const token = await idTokenOf(email, DEMO_PASSWORD);
  const endpoints = { ...organizationEndpoints, ...clientEndpoints };
  return createApiClient(endpoints, { origin: baseUrl, getToken: async () => token });
}

/** Creates a client for this test alone. */
export async function createClient(body: ClientCreateRequest, email = 'owner@salon.test') {
  const api = await apiAs(email);
  const params = { organizationId: SALON };
  return api.createClient({ params, query: { allowDuplicate: true }, body });
}

/** A name that no other test uses; only letters, so that it is searched like any name. */
export function uniqueName(start: string): string {
  const letters = Array.from({ length: 8 }, () =>
    String.fromCharCode(97 + Math.floor(Math.random() * 26)),
  ).join('');
  return `${start}${letters}`;
}

/** A French mobile number that no other test uses. */
export function uniquePhone(): { national: string; typed: string; lastFour: string } {
  const digits = `06${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  const typed = digits.replace(/(..)(?=.)/g, '$1 ');
  return { national: digits, typed, lastFour: digits.slice(-4) };
}

export async function idTokenOf(email: string, password: string): Promise<string> {
  const { emulators } = await runtimeConfig();
  const response = await fetch(
    `${emulators.authUrl}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password, returnSecureToken: true }),
    },
  );
  const { idToken } = (await response.json()) as { idToken?: string };
  if (!idToken) throw new Error(`could not sign in ${email}`);
  return idToken;
}

export async function runtimeConfig() {
  const response = await fetch(`${baseUrl}/config.json`);
  return (await response.json()) as {
    firebase: { projectId: string };
    emulators: { authUrl: string; firestoreHost: string; firestorePort: number };
  };
}
