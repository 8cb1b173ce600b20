import { expect } from '@playwright/test';
import { runtimeConfig } from './demo.ts';

/**
 * Runs a scheduled function now, through the scheduler of the local stack, so that a test does not
 * wait for the minute at which it is due.
 */
export async function runSchedule(name: string): Promise<void> {
  const scheduler = process.env.CLIENTELE_SCHEDULER;
  if (!scheduler) throw new Error('CLIENTELE_SCHEDULER is not set: run stories by pnpm test:e2e');
  const { status } = await fetch(`${scheduler}/__run/${name}`, { method: 'POST' });
  expect(status, name).toBe(200);
}

/** Changes a stored moment, as if the time until then had passed. */
export async function setMoment(path: string, field: string, at: Date): Promise<void> {
  const { emulators, firebase } = await runtimeConfig();
  const store = `http://${emulators.firestoreHost}:${emulators.firestorePort}`;
  const database = `projects/${firebase.projectId}/databases/(default)`;
  const url = new URL(`${store}/v1/${database}/documents/${path}`);
  url.searchParams.set('updateMask.fieldPaths', field);
  url.searchParams.set('currentDocument.exists', 'true');
  const response = await fetch(url, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer owner' },
    body: JSON.stringify({ fields: { [field]: { timestampValue: at.toISOString() } } }),
  });
  expect(response.ok, `${path}: ${response.status}`).toBe(true);
}
