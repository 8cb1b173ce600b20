import { clientEndpoints } from './clients/client.endpoints.ts';
import { customFieldEndpoints } from './custom-fields/custom-field.endpoints.ts';
import type { EndpointDefinition } from './endpoint.ts';
import { operationsEndpoints } from './operations/operations.endpoints.ts';
import { organizationEndpoints } from './organizations/organization.endpoints.ts';

/** Every endpoint of the API, by capability. A route that is not here cannot exist. */
export const ENDPOINT_TABLES = {
  operations: operationsEndpoints,
  organizations: organizationEndpoints,
  'custom-fields': customFieldEndpoints,
  clients: clientEndpoints,
} as const satisfies Record<string, Record<string, EndpointDefinition>>;

export type Capability = keyof typeof ENDPOINT_TABLES;
