import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { localFolder, rootFolder } from './paths.ts';

const SKIPPED = new Set(['node_modules', 'dist', 'lib', '.local', '.git', 'test-results']);

/** A hash of the contents of files and folders (paths relative to the root), without tests. */
export function hashOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) addToHash(hash, path);
  return hash.digest('hex');
}

function addToHash(hash: ReturnType<typeof createHash>, path: string): void {
  const absolute = join(rootFolder, path);
  if (!existsSync(absolute)) return;
  if (statSync(absolute).isDirectory()) {
    for (const name of readdirSync(absolute).sort()) {
      // `lib` is an output folder of functions, but a source folder of the pages.
      if (SKIPPED.has(name) && !path.includes('src')) continue;
      if (/\.test\.tsx?$/.test(name)) continue;
      addToHash(hash, join(path, name));
    }
    return;
  }
  hash.update(`${path}\0`).update(readFileSync(absolute)).update('\0');
}

const stampPath = (name: string) => join(localFolder, 'stamps', name);

/** Whether the output called `name` was built from sources with exactly this hash. */
export function isFresh(name: string, hash: string): boolean {
  return existsSync(stampPath(name)) && readFileSync(stampPath(name), 'utf8') === hash;
}

/** Records that the output called `name` was made from sources with this hash. */
export function markFresh(name: string, hash: string): void {
  mkdirSync(dirname(stampPath(name)), { recursive: true });
  writeFileSync(stampPath(name), hash);
}
