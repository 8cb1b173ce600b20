import { operationsEndpoints } from '@clientele/contracts/operations/operations.endpoints';
import { route } from '../../http/route.ts';
import { capability } from '../../platform/capability.ts';
import type { Platform } from '../../platform/platform.ts';
import { OperationsController } from './operations.controller.ts';

/** Health, and the API's description of itself. */
export function createOperations({ config: { version } }: Platform) {
  const controller = new OperationsController({
    version,
    createDocument: async () =>
      (await import('../../http/openapi.ts')).createOpenApiDocument(version),
  });
  return capability({
    name: 'operations',
    services: {},
    routes: [route(operationsEndpoints, controller)],
  });
}
