import { type ChildProcess, spawn } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEmulatorConfig } from './emulator-config.ts';
import { firestoreJarEnvironment, hasStorageRulesRuntime } from './emulator-jars.ts';
import { Failure } from './failure.ts';
import { requireJava } from './java.ts';
import type { Ports } from './ports.ts';

export type EmulatorOptions = {
  /** The stack's folder: configuration, logs. */
  folder: string;
  project: string;
  only: string[];
  ports: Ports;
  /** Folder of an earlier export to begin with. */
  importFrom?: string;
  environment?: Record<string, string>;
  /** A project of tests, which gets an Auth emulator of its own (port `testsAuth`). */
  testsProject?: string;
  /** Fills the stores while no trigger listens yet. */
  fill?: (environment: Record<string, string>) => Promise<void>;
};

export type Emulators = {
  ports: Ports;
  /** What the Firebase SDKs read to find the emulators. */
  environment: Record<string, string>;
  /** Resolves when the emulators ended by themselves. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

const READY = 'All emulators ready';
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 15_000;

/** Starts the emulators and waits until all listen. When that fails nothing is left running. */
export async function startEmulators(options: EmulatorOptions): Promise<Emulators> {
  const { folder, ports } = options;
  mkdirSync(folder, { recursive: true });
  const [, jar, rulesRuntime] = await Promise.all([
    requireJava(),
    firestoreJarEnvironment(),
    hasStorageRulesRuntime(),
  ]);
  const config = writeEmulatorConfig(folder, ports);
  // The CLI finds "the" emulators of a project through a file in the temporary folder; two
  // stacks of one project must not see each other.
  const temporary = mkdtempSync(join(tmpdir(), 'clientele-'));
  const childrenFile = join(temporary, 'children');
  const parameters = ['emulators:start', '--project', options.project, '--config', config];
  parameters.push('--only', options.only.join(','));
  if (options.importFrom) parameters.push('--import', options.importFrom);

  const child = spawn(
    process.execPath,
    ['--disable-warning=DEP0040', join(import.meta.dirname, 'emulator-process.ts'), ...parameters],
    {
      cwd: folder,
      // A group of its own: Ctrl-C reaches us, and we stop the emulators once, in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        ...jar,
        ...options.environment,
        TMPDIR: temporary,
        METADATA_SERVER_DETECTION: 'none',
        NO_UPDATE_NOTIFIER: '1',
        CLIENTELE_CHILDREN_FILE: childrenFile,
        CLIENTELE_WAIT_FOR_DATA: options.fill ? 'yes' : 'no',
        ...(options.testsProject
          ? { CLIENTELE_TESTS_AUTH: `${options.testsProject}:${ports.testsAuth}` }
          : {}),
        CLIENTELE_STORAGE_RULES: rulesRuntime ? 'runtime' : 'deny',
      },
    },
  );
  const log = join(folder, 'emulators.log');
  const output = captureOutput(child, log);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = () => stopEmulators(child, ended, childrenFile, temporary);
  process.once('exit', () => {
    killNow(child, childrenFile);
    rmSync(temporary, { recursive: true, force: true });
  });

  const environment = sdkEnvironment(options.project, ports);
  try {
    const ready = waitUntilReady(child, output, log);
    await Promise.all([
      ready,
      options.fill && fillWhenListening(child, ready, options.fill, environment),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ports, environment, ended, stop };
}

/** Variables by which the Firebase SDKs find emulators. */
function sdkEnvironment(project: string, ports: Ports): Record<string, string> {
  return {
    GCLOUD_PROJECT: project,
    FIRESTORE_EMULATOR_HOST: `127.0.0.1:${ports.firestore}`,
    FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${ports.auth}`,
    FIREBASE_STORAGE_EMULATOR_HOST: `127.0.0.1:${ports.storage}`,
    METADATA_SERVER_DETECTION: 'none',
  };
}

async function fillWhenListening(
  child: ChildProcess,
  ready: Promise<void>,
  fill: (environment: Record<string, string>) => Promise<void>,
  environment: Record<string, string>,
): Promise<void> {
  const listening = new Promise<void>((resolve) => child.once('message', () => resolve()));
  // A start that fails never listens.
  await Promise.race([listening, ready]);
  await fill(environment);
  child.send('filled');
}

type Output = { text: string; onText: (() => void) | null };

function captureOutput(child: ChildProcess, logPath: string): Output {
  const output: Output = { text: '', onText: null };
  const log = createWriteStream(logPath);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      log.write(chunk);
      // Only the beginning is looked at; a stack that runs for days must not collect its log.
      if (output.text.length < 100_000) output.text += chunk.toString();
      output.onText?.();
    });
  }
  return output;
}

function waitUntilReady(child: ChildProcess, output: Output, log: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Failure(`the emulators did not get ready in two minutes, see ${log}`)),
      START_TIMEOUT_MS,
    );
    const settle = (action: () => void) => {
      clearTimeout(timer);
      output.onText = null;
      action();
    };
    output.onText = () => {
      if (output.text.includes(READY)) settle(resolve);
      const question = /Enter an? .*value for (\w+)/.exec(output.text);
      if (question) {
        const message = `the functions' parameter ${question[1]} has no local value (tools/stack/stack.ts)`;
        settle(() => reject(new Failure(message)));
      }
    };
    child.once('exit', () => settle(() => reject(new Failure(startProblem(output.text, log)))));
    child.once('error', (error) => settle(() => reject(error)));
  });
}

/** The telling line of a failed start. */
function startProblem(text: string, log: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const telling = lines.find((line) =>
    /^Error:|Fatal error|Could not start|not available/.test(line),
  );
  return `the emulators stopped while starting${telling ? ` (${telling})` : ''}, see ${log}`;
}

async function stopEmulators(
  child: ChildProcess,
  ended: Promise<void>,
  childrenFile: string,
  temporary: string,
): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGINT');
    await Promise.race([ended, delay(STOP_TIMEOUT_MS)]);
  }
  killNow(child, childrenFile);
  rmSync(temporary, { recursive: true, force: true });
}

/** Ends what is left, Java included, without asking. */
function killNow(child: ChildProcess, childrenFile: string): void {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  if (!existsSync(childrenFile)) return;
  for (const line of readFileSync(childrenFile, 'utf8').split('\n')) {
    if (!line) continue;
    try {
      process.kill(Number(line), 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
  rmSync(childrenFile, { force: true });
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
