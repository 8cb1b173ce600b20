import { createApiClient } from '@clientele/contracts/api-client';
import { clientEndpoints } from '@clientele/contracts/clients/client.endpoints';
import { organizationEndpoints } from '@clientele/contracts/organizations/organization.endpoints';
import { currentToken } from './auth.ts';

/** Imported by pages that load lazily only: the tables bring the schemas with them. */
const options = {
  getToken: currentToken,
  getLanguage: () => document.documentElement.lang,
  // Looked up at each call, so that a test may replace it.
  fetch: (...parameters: Parameters<typeof fetch>) => fetch(...parameters),
};

export const clientService = createApiClient(clientEndpoints, options);
export const organizationService = createApiClient(organizationEndpoints, options);
