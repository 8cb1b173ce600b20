import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWeb } from '../build-web.ts';
import { webFolder } from '../stack/paths.ts';

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;

/** Kilobytes (gzip) of JavaScript loaded before anything lazy: the entry and its static imports. */
export async function firstLoadKilobytes(): Promise<number> {
  await buildWeb();
  const dist = join(webFolder, 'dist');
  const manifestPath = join(dist, '.vite', 'manifest.json');
  if (!existsSync(manifestPath)) throw new Error('the pages are built without a manifest');
  const manifest: Manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const bytes = filesOfFirstLoad(manifest).map((file) => {
    return gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  });
  return bytes.reduce((total, size) => total + size, 0) / 1024;
}

/**
 * The JavaScript files of Vite's manifest that are loaded at the start: entries and their static
 * imports.
 */
export function filesOfFirstLoad(manifest: Manifest): string[] {
  const waiting = Object.keys(manifest).filter((name) => manifest[name]?.isEntry);
  const seen = new Set<string>();
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    waiting.push(...(manifest[name]?.imports ?? []));
  }
  const files = [...seen].flatMap((name) => manifest[name]?.file ?? []);
  return [...new Set(files)].filter((file) => file.endsWith('.js'));
}
