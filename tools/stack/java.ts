import { execFile } from 'node:child_process';
import { Failure } from './failure.ts';

/** The lowest version that firebase-tools 14 and the Firestore emulator run on. */
const MINIMUM_JAVA = 11;

const HOW_TO_INSTALL =
  'install one (Debian, Ubuntu: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk@21)';

/**
 * Throws a Failure unless a suitable Java is installed: the emulators of Firestore and of Storage
 * rules are Java programs.
 */
export async function requireJava(): Promise<void> {
  const output = await javaVersionOutput();
  if (output === null) {
    throw new Failure(`Java was not found, the Firestore emulator needs it: ${HOW_TO_INSTALL}`);
  }
  const major = parseJavaMajor(output);
  if (major !== null && major < MINIMUM_JAVA) {
    throw new Failure(`Java ${major} is too old, ${MINIMUM_JAVA} is the least: ${HOW_TO_INSTALL}`);
  }
}

/** `openjdk version "17.0.15"` → 17, `java version "1.8.0_402"` → 8, null when not understood. */
export function parseJavaMajor(output: string): number | null {
  const match = /version "(\d+)(?:\.(\d+))?/.exec(output);
  if (!match) return null;
  const first = Number(match[1]);
  return first === 1 ? Number(match[2]) : first;
}

function javaVersionOutput(): Promise<string | null> {
  return new Promise((resolve) => {
    execFile('java', ['-version'], { timeout: 20_000 }, (error, stdout, stderr) => {
      resolve(error ? null : `${stdout}${stderr}`);
    });
  });
}
