import { API_BASE_PATH } from '@clientele/contracts/endpoint';
import { ENDPOINT_TABLES } from '@clientele/contracts/endpoints';
import { ProblemError } from '@clientele/contracts/problem';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Container } from './container.ts';
import { bindEndpoints } from './http/bind-endpoints.ts';
import { bindDocumentationAssets } from './http/documentation-assets.ts';
import { handleProblem, handleUnknownRoute } from './http/problem-handler.ts';
import { requestScope } from './http/request-scope.ts';

/** The Express application: the endpoint tables bound to their controllers, nothing else. */
export function createApp(container: Container): Express {
  const app = express();
  app.disable('x-powered-by');
  // Hosting and Cloud Functions stand in front: the caller is the first address they name.
  app.set('trust proxy', true);
  app.set('etag', false);
  app.use(requestScope({ production: container.config.production }));
  app.use(helmet({ contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } } }));
  for (const route of container.routes) bindEndpoints(app, route, container.guards);
  bindDocumentationAssets(app);
  refuseOtherMethods(app);
  app.use(handleUnknownRoute);
  app.use(handleProblem);
  return app;
}

/** A known address with a method it does not take is 405, with the methods it does. */
function refuseOtherMethods(app: Express): void {
  const methods = new Map<string, string[]>();
  for (const table of Object.values(ENDPOINT_TABLES)) {
    for (const { path, method } of Object.values(table)) {
      methods.set(path, [...(methods.get(path) ?? []), method]);
    }
  }
  for (const [path, allowed] of methods) {
    app.all(API_BASE_PATH + path.replace(/\{(\w+)\}/g, ':$1'), (_request, response) => {
      response.set('Allow', allowed.join(', '));
      throw new ProblemError('method.not_allowed');
    });
  }
}
