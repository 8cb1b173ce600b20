import { operationsEndpoints } from '@clientele/contracts/operations/operations.endpoints';
import { route } from '../../http/route.ts';
import { capability } from '../../platform/capability.ts';
import type { Platform } from '../../platform/platform.ts';
import { OperationsController } from './operations.controller.ts';

/** Health, and the API's description of itself. */
export function createOperations({ config: { version } }: Platform) {
  let document: Promise<Record<string, unknown>> | null = null;
  const controller = new OperationsController({
    version,
    loadDocument: () => {
      document ??= import('../../http/openapi.ts').then(({ createOpenApiDocument }) =>
        createOpenApiDocument(version),
      );
      return document;
    },
  });
  return capability({
    name: 'operations',
    services: {},
    routes: [route(operationsEndpoints, controller)],
  });
}
