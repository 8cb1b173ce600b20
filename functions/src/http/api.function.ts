import type { Express } from 'express';
import { onRequest } from 'firebase-functions/v2/https';
import { cursorSecret, REGION, smtpUrl } from '../config.ts';

let app: Promise<Express> | null = null;

/**
 * The whole API as one Cloud Function. The application is built with the first request, not at
 * deployment.
 */
export const api = onRequest(
  {
    region: REGION,
    memory: '512MiB',
    concurrency: 80,
    timeoutSeconds: 60,
    secrets: [cursorSecret, smtpUrl],
    invoker: 'public',
  },
  async (request, response) => {
    app ??= buildApp();
    const ready = await app;
    const { coverRuntimeErrors } = await import('./runtime-errors.ts');
    coverRuntimeErrors(request.app);
    ready(request, response);
  },
);

async function buildApp(): Promise<Express> {
  const [{ createApp }, { getContainer }] = await Promise.all([
    import('../app.ts'),
    import('../container.ts'),
  ]);
  return createApp(getContainer());
}
