import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

/**
 * How long to wait for the work of a task: the emulator answers more slowly while other tests run.
 */
export const WORKED = { timeout: 60_000 };

export interface PickedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Chooses a file on the first step of an import, and waits until the server has read it. */
export async function uploadFile(page: Page, file: PickedFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await chooser).setFiles(file);
  await expect(page.getByRole('heading', { name: 'Comment le fichier est lu' })).toBeVisible(
    WORKED,
  );
}

/** Goes on to the next step of an import. */
export async function nextStep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continuer', exact: true }).click(WORKED);
}

/** The button that shows how many rows have an outcome, and lists them. */
export function outcome(page: Page, count: number, words: string) {
  return page
    .getByRole('group', { name: 'Lignes par résultat' })
    .getByRole('button', { name: `${count} ${words}`, exact: true });
}

export interface DownloadedFile {
  name: string;
  bytes: Buffer;
}

/** The file downloaded by a click. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<DownloadedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
