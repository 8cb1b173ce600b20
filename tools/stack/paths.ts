import { join, resolve } from 'node:path';

/** The repository's root folder. */
export const rootFolder = resolve(import.meta.dirname, '..', '..');

/** Folder of everything generated locally; ignored by git, safe to delete. */
export const localFolder = join(rootFolder, '.local');

/** Folder of one running stack (`start`, `test`, `emulators`): its logs, mail and served files. */
export function stackFolder(name: string): string {
  return join(localFolder, name);
}

export const functionsFolder = join(rootFolder, 'functions');
export const webFolder = join(rootFolder, 'web');
