import { INSTANCE_MEMORY_SECONDS } from '@clientele/contracts/instance-memory';
import { defineSecret, defineString } from 'firebase-functions/params';

export const REGION = 'europe-west1';

export const cursorSecret = defineSecret('CURSOR_SECRET');
export const smtpUrl = defineSecret('SMTP_URL');
const publicUrl = defineString('PUBLIC_URL', { default: 'http://localhost:5000' });
const mailFrom = defineString('MAIL_FROM', { default: 'Clientèle <no-reply@example.com>' });

export interface Config {
  version: string;
  /** Outside production, answers say what they cost. */
  production: boolean;
  /** Address of the web application, without a slash at the end. */
  publicUrl: string;
  mailFrom: string;
  /** Absent on the local stack, where mails become files. */
  smtpUrl: string | null;
  /** Folder of the local stack; null in production. */
  localFolder: string | null;
  cursorSecret: string;
}

/** Reads every setting of the deployed functions. Nothing else reads the environment. */
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

/** The bucket of the project, as Firebase tells deployed functions; `demo-…` projects have one too. */
export function storageBucket(): string {
  const firebaseConfig = JSON.parse(process.env.FIREBASE_CONFIG ?? '{}') as { storageBucket?: string };
  return firebaseConfig.storageBucket ?? `${process.env.GCLOUD_PROJECT ?? 'demo-clientele'}.appspot.com`;
}

/**
 * How long an instance remembers memberships, settings, fields and segments. What waits until every
 * instance knows of a change is counted from it. Stories on the local stack cannot wait so long.
 */
export function instanceMemorySeconds(): number {
  return Number(process.env.CLIENTELE_INSTANCE_MEMORY_SECONDS ?? INSTANCE_MEMORY_SECONDS);
}

/** Where the data layer notes the shapes of the queries it runs; null outside tests. */
export function queryShapesFolder(): string | null {
  return process.env.CLIENTELE_QUERY_SHAPES ?? null;
}

/** Tests set this to keep their output readable. */
export function isLogSilent(): boolean {
  return process.env.VITEST === 'true';
}
