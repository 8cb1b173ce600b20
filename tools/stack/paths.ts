import { join, resolve } from 'node:path';

/** The repository's root folder. */
export const rootFolder = resolve(import.meta.dirname, '..', '..');

/** Everything generated while working locally; git-ignored, safe to delete. */
export const localFolder = join(rootFolder, '.local');

/** Folder of one running stack (`start`, `test`, `emulators`): its logs, mail, served files. */
export function stackFolder(name: string): string {
  return join(localFolder, name);
}

export const functionsFolder = join(rootFolder, 'functions');
export const webFolder = join(rootFolder, 'web');
