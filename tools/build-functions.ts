/**
 * Bundles functions/src into functions/lib: code of the workspace is included, installed packages
 * stay outside. Splitting keeps lazily imported handlers in files of their own, so that they stay
 * lazy.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { functionsPackageJson } from './functions-package.ts';
import { functionsFolder } from './stack/paths.ts';
import { hashOf, isFresh, markFresh } from './stack/stamp.ts';

/** All sources of the bundle; it is built again when one of them changes. */
const FUNCTION_SOURCES = [
  'functions/src',
  'functions/package.json',
  'packages/contracts',
  'packages/domain',
  'tools/build-functions.ts',
  'pnpm-lock.yaml',
];

/**
 * Dependencies of functions itself are installed beside the bundle. Dependencies that only another
 * workspace package has would not be found there, so they are bundled.
 */
const ownDependenciesOutside: Plugin = {
  name: 'own-dependencies-outside',
  setup({ onResolve }) {
    const ownDependencies = new Set(Object.keys(functionsPackageJson().dependencies));
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      const [scopeOrName = '', name] = path.split('/');
      const dependency = scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName;
      return ownDependencies.has(dependency) || path.startsWith('node:')
        ? { path, external: true }
        : undefined;
    });
  },
};

/** Builds if a source changed since the last build. Returns whether it built. */
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
    plugins: [ownDependenciesOutside],
    logLevel: 'warning',
  });
  markFresh('functions', hash);
  return true;
}

if (import.meta.main) {
  console.log((await buildFunctions()) ? 'functions/lib is built' : 'functions/lib is up to date');
}
