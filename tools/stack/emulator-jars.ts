import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure } from './failure.ts';
import { localFolder, rootFolder } from './paths.ts';
import { writeWrapperJar } from './wrapper-jar.ts';

type Emulator = 'firestore' | 'storage';
type Details = {
  remoteUrl: string;
  downloadPathRelativeToCacheDir: string;
  expectedChecksumSHA256: string;
};

const emulatorsFolder = join(localFolder, 'emulator-jars');
const SDK_JAR = 'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar';

/**
 * After a failed download, starts within the next hour do not try again, so that nobody waits for
 * it each time.
 */
const RETRY_DOWNLOAD_AFTER_MS = 60 * 60 * 1000;

/**
 * Environment variables that point firebase-tools at a Firestore emulator (JAR) that exists;
 * downloads it if needed.
 */
export async function firestoreJarEnvironment(): Promise<Record<string, string>> {
  if (process.env.FIRESTORE_EMULATOR_BINARY_PATH) return {};
  if (existsSync(cachePath('firestore'))) return {};
  if (await download('firestore')) return {};
  const sdkJar = await findSdkJar();
  if (sdkJar) {
    mkdirSync(emulatorsFolder, { recursive: true });
    const wrapper = join(emulatorsFolder, 'firestore-wrapper.jar');
    writeWrapperJar(wrapper, sdkJar);
    return { FIRESTORE_EMULATOR_BINARY_PATH: wrapper };
  }
  throw new Failure(
    'no Firestore emulator: set FIRESTORE_EMULATOR_BINARY_PATH to its JAR, ' +
      `or put it at ${cachePath('firestore')}, ` +
      `or allow the download of ${details('firestore').remoteUrl}, ` +
      'or install it with the Google Cloud SDK (gcloud components install cloud-firestore-emulator)',
  );
}

/**
 * Whether the rules runtime of the Storage emulator is available. Without it, emulator-process.ts
 * denies every access by a browser.
 */
export async function hasStorageRulesRuntime(): Promise<boolean> {
  if (process.env.STORAGE_EMULATOR_BINARY_PATH) return true;
  return existsSync(cachePath('storage')) || (await download('storage'));
}

function details(emulator: Emulator): Details {
  const require = createRequire(join(rootFolder, 'package.json'));
  return require('firebase-tools/lib/emulator/downloadableEmulatorInfo.json')[emulator];
}

function cachePath(emulator: Emulator): string {
  const folder =
    process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators');
  return join(folder, details(emulator).downloadPathRelativeToCacheDir);
}

async function download(emulator: Emulator): Promise<boolean> {
  const failedStamp = join(emulatorsFolder, `${emulator}-download-failed`);
  if (existsSync(failedStamp)) {
    if (Date.now() - statSync(failedStamp).mtimeMs < RETRY_DOWNLOAD_AFTER_MS) return false;
  }
  const { remoteUrl, expectedChecksumSHA256 } = details(emulator);
  try {
    // The server must answer quickly; downloading the 50–60 MB may then take its time.
    await fetch(remoteUrl, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    console.log(`Downloading the ${emulator} emulator (once) …`);
    const response = await fetch(remoteUrl, { signal: AbortSignal.timeout(10 * 60_000) });
    if (!response.ok) throw new Error(`${response.status}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (createHash('sha256').update(bytes).digest('hex') !== expectedChecksumSHA256) {
      throw new Error('the checksum differs');
    }
    const path = cachePath(emulator);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.part`, bytes, { mode: 0o755 });
    await rename(`${path}.part`, path);
    return true;
  } catch {
    mkdirSync(emulatorsFolder, { recursive: true });
    writeFileSync(failedStamp, '');
    return false;
  }
}

/** Finds the emulator's JAR in the Google Cloud SDK that the `gcloud` on the PATH belongs to. */
async function findSdkJar(): Promise<string | null> {
  const launcher = await which('gcloud');
  if (!launcher) return null;
  // The launcher is `<sdk>/bin/gcloud`, or a distribution's link or two-line script that names it.
  const candidates = [dirname(dirname(realpathSync(launcher)))];
  const named = /[^\s"']+(?=\/bin\/gcloud\b)/.exec(readFileSync(launcher, 'latin1').slice(0, 4096));
  if (named) candidates.push(named[0]);
  for (const sdk of candidates) {
    if (existsSync(join(sdk, SDK_JAR))) return join(sdk, SDK_JAR);
  }
  const sdk = await output('gcloud', ['info', '--format=value(installation.sdk_root)']);
  return sdk && existsSync(join(sdk, SDK_JAR)) ? join(sdk, SDK_JAR) : null;
}

function which(command: string): Promise<string | null> {
  return output('/bin/sh', ['-c', `command -v ${command}`]);
}

function output(command: string, parameters: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(command, parameters, { timeout: 20_000 }, (error, stdout) => {
      resolve(error ? null : stdout.trim() || null);
    });
  });
}
