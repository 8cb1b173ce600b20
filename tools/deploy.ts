/**
 * `pnpm deploy:functions --project <id>` and its siblings. Gathers what is deployed in
 * .local/deploy, so that nothing else of the workspace is uploaded. `--prepare` stops before the
 * Firebase CLI runs.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWeb } from './build-web.ts';
import { productionWebConfig } from './deploy/production-web-config.ts';
import { checkPackedFunctions, packageFolder, packFunctions } from './pack-functions.ts';
import { Failure, printError } from './stack/failure.ts';
import { functionsFolder, localFolder, rootFolder, webFolder } from './stack/paths.ts';

const TARGETS = {
  rules: 'firestore:rules,storage',
  indexes: 'firestore:indexes',
  functions: 'functions',
  hosting: 'hosting',
} as const;
type Target = keyof typeof TARGETS;

const folder = join(localFolder, 'deploy');

async function gather(target: Target, project: string): Promise<void> {
  if (target === 'functions') {
    await packFunctions();
    console.log(await checkPackedFunctions());
    cpSync(packageFolder, join(folder, 'functions'), { recursive: true });
    const parameters = join(functionsFolder, `.env.${project}`);
    if (!existsSync(parameters)) {
      throw new Failure(
        `functions/.env.${project} is missing: PUBLIC_URL and MAIL_FROM belong there`,
      );
    }
    copyFileSync(parameters, join(folder, 'functions', `.env.${project}`));
  }
  if (target === 'hosting') {
    await buildWeb();
    const config = productionWebConfig(project, process.env);
    cpSync(join(webFolder, 'dist'), join(folder, 'public'), { recursive: true });
    writeFileSync(join(folder, 'public', 'config.json'), JSON.stringify(config, null, 2));
  }
}

function deploy(targets: Target[], project: string): void {
  const only = targets.map((target) => TARGETS[target]).join(',');
  const firebase = join(rootFolder, 'node_modules', '.bin', 'firebase');
  const config = join(folder, 'firebase.json');
  const parameters = ['deploy', '--project', project, '--config', config, '--only', only];
  const { status } = spawnSync(firebase, parameters, { stdio: 'inherit', cwd: folder });
  if (status !== 0) throw new Failure(`firebase deploy --only ${only} failed, see above`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { project: { type: 'string' }, prepare: { type: 'boolean', default: false } },
  });
  const [name = ''] = positionals;
  const project = values.project ?? process.env.CLIENTELE_PROJECT;
  const isTarget = name === 'all' || name in TARGETS;
  if (!isTarget) throw new Failure(`say what to deploy: ${Object.keys(TARGETS).join(', ')} or all`);
  if (!project) throw new Failure('name the project: --project <id>, or CLIENTELE_PROJECT');
  const targets = name === 'all' ? (Object.keys(TARGETS) as Target[]) : [name as Target];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ['firestore.rules', 'firestore.indexes.json', 'storage.rules']) {
    copyFileSync(join(rootFolder, file), join(folder, file));
  }
  const config = JSON.parse(readFileSync(join(rootFolder, 'firebase.json'), 'utf8'));
  config.hosting.public = 'public';
  writeFileSync(join(folder, 'firebase.json'), JSON.stringify(config, null, 2));
  for (const target of targets) await gather(target, project);
  if (values.prepare) console.log(`Prepared in ${folder}`);
  else deploy(targets, project);
}

try {
  await main();
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
