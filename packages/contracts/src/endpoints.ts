import { clientEndpoints } from './clients/client.endpoints.ts';
import { customFieldEndpoints } from './custom-fields/custom-field.endpoints.ts';
import type { EndpointDefinition } from './endpoint.ts';
import { exportEndpoints } from './import-export/export.endpoints.ts';
import { importEndpoints } from './import-export/import.endpoints.ts';
import { appointmentEndpoints } from './interactions/appointment.endpoints.ts';
import { interactionEndpoints } from './interactions/interaction.endpoints.ts';
import { purchaseEndpoints } from './interactions/purchase.endpoints.ts';
import { operationsEndpoints } from './operations/operations.endpoints.ts';
import { apiKeyEndpoints } from './organizations/api-key.endpoints.ts';
import { notificationEndpoints } from './organizations/notification.endpoints.ts';
import { organizationEndpoints } from './organizations/organization.endpoints.ts';
import { segmentEndpoints } from './segments/segment.endpoints.ts';

/** Every endpoint of the API, by capability. A route that is not in a table cannot exist. */
export const ENDPOINT_TABLES = {
  operations: operationsEndpoints,
  organizations: organizationEndpoints,
  'api-keys': apiKeyEndpoints,
  notifications: notificationEndpoints,
  'custom-fields': customFieldEndpoints,
  clients: clientEndpoints,
  interactions: interactionEndpoints,
  appointments: appointmentEndpoints,
  purchases: purchaseEndpoints,
  segments: segmentEndpoints,
  imports: importEndpoints,
  exports: exportEndpoints,
} as const satisfies Record<string, Record<string, EndpointDefinition>>;

export type Capability = keyof typeof ENDPOINT_TABLES;
