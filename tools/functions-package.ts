import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { functionsFolder } from './stack/paths.ts';

type PackageJson = Record<string, unknown> & { dependencies: Record<string, string> };

/**
 * The package.json of the deployed functions: the exact versions installed here, without
 * `workspace:` entries (their code is in the bundle) and without development dependencies.
 */
export function functionsPackageJson(): PackageJson {
  const functionsPackage: PackageJson = JSON.parse(
    readFileSync(join(functionsFolder, 'package.json'), 'utf8'),
  );
  const dependencies: Record<string, string> = {};
  for (const [name, range] of Object.entries(functionsPackage.dependencies)) {
    if (range.startsWith('workspace:')) continue;
    dependencies[name] = installedVersion(name);
  }
  return {
    name: 'clientele-functions',
    version: String(functionsPackage.version),
    private: true,
    type: 'module',
    main: 'lib/index.js',
    engines: { node: '24' },
    dependencies,
  };
}

function installedVersion(name: string): string {
  const path = join(functionsFolder, 'node_modules', name, 'package.json');
  return createRequire(import.meta.url)(path).version;
}
