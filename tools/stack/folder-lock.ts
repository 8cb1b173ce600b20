import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.ts';
import { stackFolder } from './paths.ts';

/**
 * Locks a folder for one stack; throws if another one runs in it. A second one would replace the
 * files that the first one serves.
 */
export function lockFolder(folder: string): void {
  const owner = ownerOf(folder);
  if (owner) {
    throw new Failure(
      `this checkout already runs it (process ${owner}): stop that one first (Ctrl-C, or kill ${owner})`,
    );
  }
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'process');
  writeFileSync(path, String(process.pid));
  process.once('exit', () => rmSync(path, { force: true }));
}

/** The usual folder of a stack, or `start-2` and so on while another stack runs in it. */
export function freeStackFolder(name: string): string {
  for (let number = 1; ; number += 1) {
    const folder = stackFolder(number === 1 ? name : `${name}-${number}`);
    if (!ownerOf(folder)) return folder;
  }
}

/** The id of the living process that locked the folder; null when there is none. */
function ownerOf(folder: string): number | null {
  const path = join(folder, 'process');
  const owner = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  return owner > 0 && owner !== process.pid && isAlive(owner) ? owner : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
