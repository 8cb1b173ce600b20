import { createApiClient } from '@clientele/contracts/api-client';
import { clientEndpoints } from '@clientele/contracts/clients/client.endpoints';
import { customFieldEndpoints } from '@clientele/contracts/custom-fields/custom-field.endpoints';
import { API_BASE_PATH } from '@clientele/contracts/endpoint';
import { exportEndpoints } from '@clientele/contracts/import-export/export.endpoints';
import { importEndpoints } from '@clientele/contracts/import-export/import.endpoints';
import { appointmentEndpoints } from '@clientele/contracts/interactions/appointment.endpoints';
import { interactionEndpoints } from '@clientele/contracts/interactions/interaction.endpoints';
import { purchaseEndpoints } from '@clientele/contracts/interactions/purchase.endpoints';
import { apiKeyEndpoints } from '@clientele/contracts/organizations/api-key.endpoints';
import { notificationEndpoints } from '@clientele/contracts/organizations/notification.endpoints';
import { organizationEndpoints } from '@clientele/contracts/organizations/organization.endpoints';
import { segmentEndpoints } from '@clientele/contracts/segments/segment.endpoints';
import { currentToken, endSession, renewToken } from './auth.ts';
import { fetchWithProgress } from './fetch-with-progress.ts';

/** Imported by pages that load lazily only: the tables bring the schemas with them. */
const options = {
  getToken: currentToken,
  getLanguage: () => document.documentElement.lang,
  // `fetch` is looked up at each call, so that a test may replace it.
  fetch: signedIn((address, init) => fetch(address, init)),
};

export const clientService = createApiClient(clientEndpoints, options);
export const customFieldService = createApiClient(customFieldEndpoints, options);
export const interactionService = createApiClient(interactionEndpoints, options);
export const appointmentService = createApiClient(appointmentEndpoints, options);
export const purchaseService = createApiClient(purchaseEndpoints, options);
export const segmentService = createApiClient(segmentEndpoints, options);
export const importService = createApiClient(importEndpoints, options);
export const exportService = createApiClient(exportEndpoints, options);
export const apiKeyService = createApiClient(apiKeyEndpoints, options);
export const notificationService = createApiClient(notificationEndpoints, options);
export const organizationService = createApiClient(organizationEndpoints, options);

/** Sends a file to be imported, and tells which part of it is on its way, from 0 to 1. */
export function uploadImport(
  call: Parameters<typeof importService.createImport>[0],
  onProgress: (part: number) => void,
) {
  const { createImport } = importEndpoints;
  const fetch = signedIn(fetchWithProgress(onProgress));
  return createApiClient({ createImport }, { ...options, fetch }).createImport(call);
}

/** Whether the API answers at all. */
export async function apiAnswers(): Promise<boolean> {
  return fetch(`${API_BASE_PATH}/health`, { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );
}

/** A token refused once is renewed; refused again, the session is over and sign-in comes next. */
function signedIn(send: typeof fetch): typeof fetch {
  return async (address, init = {}) => {
    const response = await send(address, init);
    if (response.status !== 401) return response;
    const token = await renewToken();
    if (token === null) return response;
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    const second = await send(address, { ...init, headers });
    if (second.status === 401) await endSession();
    return second;
  };
}
