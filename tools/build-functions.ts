/**
 * Bundles functions/src into functions/lib: workspace code inside, npm dependencies outside.
 * Splitting keeps lazily imported handlers in files of their own, so that they stay lazy.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { functionsFolder } from './stack/paths.ts';
import { hashOf, isFresh, markFresh } from './stack/stamp.ts';

/** Everything the bundle is made of. */
const FUNCTION_SOURCES = [
  'functions/src',
  'functions/package.json',
  'packages/contracts',
  'packages/domain',
  'tools/build-functions.ts',
  'pnpm-lock.yaml',
];

const npmDependenciesOutside: Plugin = {
  name: 'npm-dependencies-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('@clientele/')) return undefined;
      return { path, external: true };
    });
  },
};

/** Builds when a source changed since the last build. Answers whether it built. */
export async function buildFunctions(): Promise<boolean> {
  const outFolder = join(functionsFolder, 'lib');
  const hash = hashOf(FUNCTION_SOURCES);
  if (existsSync(join(outFolder, 'index.js')) && isFresh('functions', hash)) return false;
  rmSync(outFolder, { recursive: true, force: true });
  await build({
    entryPoints: [join(functionsFolder, 'src', 'index.ts')],
    outdir: outFolder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    sourcemap: 'linked',
    plugins: [npmDependenciesOutside],
    logLevel: 'warning',
  });
  markFresh('functions', hash);
  return true;
}

if (import.meta.main) {
  console.log((await buildFunctions()) ? 'functions/lib is built' : 'functions/lib is up to date');
}
