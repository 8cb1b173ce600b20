import { createApiClient } from '@clientele/contracts/api-client';
import { API_BASE_PATH } from '@clientele/contracts/endpoint';
import { currentToken, endSession, renewToken } from './auth.ts';

type EndpointTable = Parameters<typeof createApiClient>[0];

/**
 * One method an endpoint of the table. Services are imported by pages that load lazily only: the
 * tables bring the schemas with them.
 */
export function serviceOf<Endpoints extends EndpointTable>(
  endpoints: Endpoints,
  // `fetch` is looked up at each call, so that a test may replace it.
  send: typeof fetch = (address, init) => fetch(address, init),
) {
  return createApiClient(endpoints, {
    getToken: currentToken,
    getLanguage: () => document.documentElement.lang,
    fetch: signedIn(send),
  });
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
