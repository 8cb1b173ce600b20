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
  /** The stack's folder, with its configuration and logs. */
  folder: string;
  project: string;
  only: string[];
  ports: Ports;
  /** Folder of an earlier export of the emulators, to start from. */
  importFrom?: string;
  environment?: Record<string, string>;
  /** A second project for tests, with an Auth emulator of its own (port `testsAuth`). */
  testsProject?: string;
  /** Fills the emulators before any trigger listens. */
  fill?: (environment: Record<string, string>) => Promise<void>;
};

export type Emulators = {
  ports: Ports;
  /** Environment variables by which the Firebase SDKs find the emulators. */
  environment: Record<string, string>;
  /** Resolves if the emulators end by themselves. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

const READY = 'All emulators ready';
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 15_000;

/**
 * Starts the emulators and waits until all listen. If that fails, it throws and leaves nothing
 * running.
 */
export async function startEmulators(options: EmulatorOptions): Promise<Emulators> {
  const { folder, ports } = options;
  mkdirSync(folder, { recursive: true });
  const [, jar, rulesRuntime] = await Promise.all([
    requireJava(),
    firestoreJarEnvironment(),
    hasStorageRulesRuntime(),
  ]);
  const config = writeEmulatorConfig(folder, ports);
  // The CLI finds the emulators of a project through a file in the temporary folder. A temporary
  // folder per stack keeps two stacks of one project apart.
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
      // A process group of its own: Ctrl-C then reaches only this process, which stops the
      // emulators once and in order.
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

/** Environment variables by which the Firebase SDKs find the emulators. */
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
  // If the start fails, the emulators never listen: `ready` rejects instead.
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
      // Only the beginning is needed; a stack that runs for days must not collect its whole log.
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

/** The line of the output that says why the start failed. */
function startProblem(text: string, log: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const cause = lines.find((line) =>
    /^Error:|Fatal error|Could not start|not available/.test(line),
  );
  return `the emulators stopped while starting${cause ? ` (${cause})` : ''}, see ${log}`;
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

/** Kills all remaining processes, including Java. */
function killNow(child: ChildProcess, childrenFile: string): void {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  if (!existsSync(childrenFile)) return;
  for (const line of readFileSync(childrenFile, 'utf8').split('\n')) {
    if (!line) continue;
    try {
      process.kill(Number(line), 'SIGKILL');
    } catch {
      // The process has already ended.
    }
  }
  rmSync(childrenFile, { force: true });
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
