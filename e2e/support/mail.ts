import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

const folder =
  process.env.CLIENTELE_LOCAL_FOLDER ?? join(import.meta.dirname, '..', '..', '.local');

/** The link in the newest mail to an address; waits for the mail. */
export async function mailedLink(email: string): Promise<string> {
  let link = '';
  await expect
    .poll(async () => {
      const names = await readdir(join(folder, 'mail')).catch(() => []);
      const name = names.sort().findLast((file) => file.includes(email));
      const text = name ? await readFile(join(folder, 'mail', name), 'utf8') : '';
      link = /https?:\/\/\S+\/invitation\?token=\S+/.exec(text)?.[0] ?? '';
      return link;
    })
    .not.toBe('');
  return link;
}
