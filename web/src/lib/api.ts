import { createApiClient } from '@clientele/contracts/api-client';
import { clientEndpoints } from '@clientele/contracts/clients/client.endpoints';
import { customFieldEndpoints } from '@clientele/contracts/custom-fields/custom-field.endpoints';
import { API_BASE_PATH } from '@clientele/contracts/endpoint';
import { appointmentEndpoints } from '@clientele/contracts/interactions/appointment.endpoints';
import { interactionEndpoints } from '@clientele/contracts/interactions/interaction.endpoints';
import { purchaseEndpoints } from '@clientele/contracts/interactions/purchase.endpoints';
import { apiKeyEndpoints } from '@clientele/contracts/organizations/api-key.endpoints';
import { notificationEndpoints } from '@clientele/contracts/organizations/notification.endpoints';
import { organizationEndpoints } from '@clientele/contracts/organizations/organization.endpoints';
import { currentToken, endSession, renewToken } from './auth.ts';

/** Imported by pages that load lazily only: the tables bring the schemas with them. */
const options = {
  getToken: currentToken,
  getLanguage: () => document.documentElement.lang,
  fetch: fetchSignedIn,
};

export const clientService = createApiClient(clientEndpoints, options);
export const customFieldService = createApiClient(customFieldEndpoints, options);
export const interactionService = createApiClient(interactionEndpoints, options);
export const appointmentService = createApiClient(appointmentEndpoints, options);
export const purchaseService = createApiClient(purchaseEndpoints, options);
export const apiKeyService = createApiClient(apiKeyEndpoints, options);
export const notificationService = createApiClient(notificationEndpoints, options);
export const organizationService = createApiClient(organizationEndpoints, options);

/** Whether the API answers at all. */
export async function apiAnswers(): Promise<boolean> {
  return fetch(`${API_BASE_PATH}/health`, { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );
}

/** A token refused once is renewed; refused again, the session is over and sign-in comes next. */
async function fetchSignedIn(address: RequestInfo | URL, init: RequestInit = {}) {
  // `fetch` is looked up at each call, so that a test may replace it.
  const response = await fetch(address, init);
  if (response.status !== 401) return response;
  const token = await renewToken();
  if (token === null) return response;
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${token}`);
  const second = await fetch(address, { ...init, headers });
  if (second.status === 401) await endSession();
  return second;
}
