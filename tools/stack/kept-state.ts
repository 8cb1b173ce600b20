import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { localFolder } from './paths.ts';

/** Where `npm start -- --keep` stores the emulators' data. */
const stateFolder = join(localFolder, 'state');

/** The folder with data kept by an earlier run; null when there is none. */
export function keptState(): string | null {
  return existsSync(join(stateFolder, 'firebase-export-metadata.json')) ? stateFolder : null;
}

/**
 * Exports the state beside the old one and then swaps the two, so that a failed export loses
 * nothing.
 */
export async function keepState(hubPort: number): Promise<void> {
  const aside = `${stateFolder}.new`;
  rmSync(aside, { recursive: true, force: true });
  const response = await fetch(`http://127.0.0.1:${hubPort}/_admin/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: aside, initiatedBy: 'npm start -- --keep' }),
  });
  if (!response.ok) throw new Error(`the state could not be kept: ${await response.text()}`);
  rmSync(stateFolder, { recursive: true, force: true });
  renameSync(aside, stateFolder);
}
