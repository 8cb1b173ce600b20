import { createApiClient } from '@clientele/contracts/api-client';
import { API_BASE_PATH } from '@clientele/contracts/endpoint';
import { currentToken, endSession, renewToken } from './auth.ts';

type EndpointTable = Parameters<typeof createApiClient>[0];

/**
 * Builds a service with one method per endpoint of the table. Import services only from lazily
 * loaded pages: the tables pull in their schemas.
 */
export function serviceOf<Endpoints extends EndpointTable>(
  endpoints: Endpoints,
  // `fetch` is looked up at each call, so that tests can replace it.
  send: typeof fetch = (address, init) => fetch(address, init),
) {
  return createApiClient(endpoints, {
    getToken: currentToken,
    getLanguage: () => document.documentElement.lang,
    fetch: signedIn(send),
  });
}

/** Whether the API can be reached at all. */
export async function apiAnswers(): Promise<boolean> {
  return fetch(`${API_BASE_PATH}/health`, { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );
}

/**
 * Sends requests. If the person's token is refused, it is renewed once; if it is refused again, the
 * session ends and the sign-in page follows.
 */
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
