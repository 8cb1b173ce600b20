import { API_BASE_PATH } from '@clientele/contracts/endpoint';
import express, { type Express } from 'express';

const START = `window.SwaggerUIBundle({ url: '${API_BASE_PATH}/openapi.json', dom_id: '#swagger-ui', deepLinking: true });`;

/**
 * Serves scripts and styles of the API documentation page: static files that hold no data of
 * anyone.
 */
export function bindDocumentationAssets(app: Express): void {
  app.get(`${API_BASE_PATH}/docs/start.js`, (_request, response) => {
    response.type('text/javascript').send(START);
  });
  app.use(`${API_BASE_PATH}/docs/assets`, async (request, response, next) => {
    const { default: swaggerUi } = await import('swagger-ui-dist/absolute-path.js');
    express.static(swaggerUi(), { maxAge: '1d', index: false })(request, response, next);
  });
}
