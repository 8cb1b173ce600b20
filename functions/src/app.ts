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

/**
 * The Express application: binds every endpoint table to its controller and holds no other logic.
 */
export function createApp(container: Container): Express {
  const app = express();
  app.disable('x-powered-by');
  // Hosting and Cloud Functions are proxies in front of us: the caller's address is the first one
  // in `X-Forwarded-For`.
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

/** Answers 405 with an `Allow` header when a path exists but does not take the method. */
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
