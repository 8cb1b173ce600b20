import { INSTANCE_MEMORY_SECONDS } from '@clientele/contracts/instance-memory';
import { defineSecret, defineString } from 'firebase-functions/params';

export const REGION = 'europe-west1';

export const cursorSecret = defineSecret('CURSOR_SECRET');
export const smtpUrl = defineSecret('SMTP_URL');
const publicUrl = defineString('PUBLIC_URL', { default: 'http://localhost:5000' });
const mailFrom = defineString('MAIL_FROM', { default: 'Clientèle <no-reply@example.com>' });

export interface Config {
  version: string;
  /**
   * False on the local stack and in tests: answers then carry headers with the Firestore reads and
   * writes they cost.
   */
  production: boolean;
  /** Address of the web application, without a slash at the end. */
  publicUrl: string;
  mailFrom: string;
  /** SMTP server as a URL; null on the local stack, where mails are written to files. */
  smtpUrl: string | null;
  /** Folder in which the local stack keeps mails and other files; null in production. */
  localFolder: string | null;
  cursorSecret: string;
}

/** Reads every setting of the deployed functions. No other module reads the environment. */
export function readConfig(): Config {
  const localFolder = process.env.CLIENTELE_LOCAL_FOLDER ?? null;
  return {
    version: process.env.K_REVISION ?? 'local',
    production: process.env.FUNCTIONS_EMULATOR !== 'true',
    publicUrl: (process.env.CLIENTELE_PUBLIC_URL ?? publicUrl.value()).replace(/\/$/, ''),
    mailFrom: mailFrom.value(),
    smtpUrl: localFolder === null ? smtpUrl.value() : null,
    localFolder,
    cursorSecret: cursorSecret.value(),
  };
}

/**
 * Name of the project's storage bucket, from the `FIREBASE_CONFIG` that deployed functions get;
 * `demo-…` projects of the emulator have one too.
 */
export function storageBucket(): string {
  const firebaseConfig = JSON.parse(process.env.FIREBASE_CONFIG ?? '{}') as {
    storageBucket?: string;
  };
  return (
    firebaseConfig.storageBucket ?? `${process.env.GCLOUD_PROJECT ?? 'demo-clientele'}.appspot.com`
  );
}

/**
 * Seconds for which an instance may use remembered memberships, settings, fields and segments. Work
 * that must wait until every instance knows of a change waits this long. Shorter on the local
 * stack, so that tests do not have to wait.
 */
export function instanceMemorySeconds(): number {
  return Number(process.env.CLIENTELE_INSTANCE_MEMORY_SECONDS ?? INSTANCE_MEMORY_SECONDS);
}

/**
 * Folder in which the data layer records the shape of each query, for the index lint; null outside
 * tests.
 */
export function queryShapesFolder(): string | null {
  return process.env.CLIENTELE_QUERY_SHAPES ?? null;
}

/** Whether the log is silent: tests set this to keep their output readable. */
export function isLogSilent(): boolean {
  return process.env.VITEST === 'true';
}
