import type { RateLimits } from '@clientele/contracts/endpoint';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import type { Config } from '../config.ts';
import { ActivityModel, AuditEntryModel } from './change-log.ts';
import { ChangedRecords } from './changed-records.ts';
import type { Clock } from './clock.ts';
import { CursorCodec } from './cursor.ts';
import { Database } from './database.ts';
import { type Bucket, FileStore, LocalLinks, SignedLinks } from './file-store.ts';
import type { MailPort } from './mail.ts';
import { Slots } from './slot.ts';
import type { TaskQueue } from './task-queue.ts';
import { Work } from './work.ts';

/** What differs between production, the local stack and tests. */
export interface Surroundings {
  auth: Auth;
  firestore: Firestore;
  bucket: () => Bucket;
  config: Config;
  clock: Clock;
  mail: MailPort;
  tasks: TaskQueue;
  rateLimits: RateLimits;
}

export type Platform = ReturnType<typeof createPlatform>;

/** Builds the services that every capability may use. */
export function createPlatform({
  auth,
  bucket,
  config,
  clock,
  mail,
  tasks,
  firestore,
}: Surroundings) {
  const database = new Database(firestore);
  const base = {
    database,
    clock,
    auditEntries: new AuditEntryModel(database),
    activities: new ActivityModel(database),
  };
  const localLinks = new LocalLinks(config.cursorSecret);
  const links = config.production ? new SignedLinks() : localLinks;
  return {
    config,
    auth,
    clock,
    mail,
    tasks,
    database,
    cursors: new CursorCodec(config.cursorSecret),
    auditEntries: base.auditEntries,
    activities: base.activities,
    localLinks,
    files: new FileStore(bucket, links, clock),
    records: new ChangedRecords(base),
    slots: new Slots(),
    work: new Work(),
  };
}
