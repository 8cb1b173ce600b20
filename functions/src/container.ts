import { RATE_LIMITS, type RateLimits } from '@clientele/contracts/endpoint';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { BulkEditChunkModel, BulkEditModel } from './capabilities/clients/bulk-edit.model.ts';
import { BulkEditRunner } from './capabilities/clients/bulk-edit.runner.ts';
import { BulkEditService } from './capabilities/clients/bulk-edit.service.ts';
import { ClientController } from './capabilities/clients/client.controller.ts';
import { ClientModel } from './capabilities/clients/client.model.ts';
import { ClientRecordParticipant } from './capabilities/clients/client.participant.ts';
import { ClientRepair } from './capabilities/clients/client.repair.ts';
import { ClientService } from './capabilities/clients/client.service.ts';
import { ClientHistoryService } from './capabilities/clients/client-history.service.ts';
import { ClientListService } from './capabilities/clients/client-list.service.ts';
import { ClientNumberModel } from './capabilities/clients/client-number.model.ts';
import { ClientPurgeService } from './capabilities/clients/client-purge.service.ts';
import { ClientSearchService } from './capabilities/clients/client-search.service.ts';
import { ClientTagModel } from './capabilities/clients/client-tag.model.ts';
import { ClientWriter } from './capabilities/clients/client-writer.ts';
import { DuplicateService } from './capabilities/clients/duplicate.service.ts';
import { OperationsController } from './capabilities/operations/operations.controller.ts';
import { InvitationModel } from './capabilities/organizations/invitation.model.ts';
import { InvitationService } from './capabilities/organizations/invitation.service.ts';
import { MemberModel, UserModel } from './capabilities/organizations/member.model.ts';
import { MemberService } from './capabilities/organizations/member.service.ts';
import { MembershipService } from './capabilities/organizations/membership.service.ts';
import { OrganizationController } from './capabilities/organizations/organization.controller.ts';
import { OrganizationModel } from './capabilities/organizations/organization.model.ts';
import { OrganizationService } from './capabilities/organizations/organization.service.ts';
import { type Config, readConfig } from './config.ts';
import { firebaseServices } from './firebase.ts';
import { Authenticator } from './http/authenticate.ts';
import { FirestoreRateLimitStore } from './http/firestore-rate-limit-store.ts';
import { IdempotencyGuard } from './http/idempotency.ts';
import { RateLimiter } from './http/rate-limit.ts';
import { ActivityModel, AuditEntryModel } from './platform/change-log.ts';
import type { ClientDataParticipant } from './platform/client-data-participant.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { CursorCodec } from './platform/cursor.ts';
import { Database } from './platform/database.ts';
import { IdempotencyKeyModel } from './platform/idempotency-key.model.ts';
import { FolderMail, type MailPort, SmtpMail } from './platform/mail.ts';
import { CloudTaskQueue, type TaskQueue } from './platform/tasks.ts';

/** What differs between production, the local stack and tests. */
export interface Surroundings {
  auth: Auth;
  firestore: Firestore;
  config: Config;
  clock: Clock;
  mail: MailPort;
  tasks: TaskQueue;
  rateLimits: RateLimits;
}

export type Container = ReturnType<typeof createContainer>;

/** Builds everything once; the only place that knows all the parts. */
export function createContainer(surroundings: Surroundings) {
  const { auth, config, clock, mail, tasks } = surroundings;
  const database = new Database(surroundings.firestore);
  const cursors = new CursorCodec(config.cursorSecret);
  const auditEntries = new AuditEntryModel(database);
  const activities = new ActivityModel(database);
  const base = { database, clock, auth, tasks, mail, cursors, auditEntries, activities };

  const organizations = createOrganizations({ ...base, publicUrl: config.publicUrl });
  const { memberships, organizationService } = organizations;

  const clientModel = new ClientModel(database, []);
  const tags = new ClientTagModel(database, clock);
  const chunks = new BulkEditChunkModel(database);
  const bulkEditModel = new BulkEditModel(database);
  const records = {
    ...base,
    clients: clientModel,
    tags,
    chunks,
    organizations: organizationService,
  };
  const duplicates = new DuplicateService(records);
  const numbers = new ClientNumberModel(database);
  const writer = new ClientWriter(records);
  const clients = new ClientService({ ...records, numbers, writer, duplicates, memberships });
  const lists = new ClientListService(records);
  const search = new ClientSearchService(records);
  const history = new ClientHistoryService({ ...base, chunks, clients });
  const jobs = { ...records, bulkEdits: bulkEditModel, memberships, lists };
  const bulkEdits = new BulkEditService(jobs);
  const bulkEditRunner = new BulkEditRunner(jobs);
  const participants: ClientDataParticipant[] = [new ClientRecordParticipant(records)];

  return {
    config,
    database,
    guards: {
      authenticator: new Authenticator(auth, memberships),
      rateLimiter: new RateLimiter(
        surroundings.rateLimits,
        (prefix) => new FirestoreRateLimitStore(surroundings.firestore, clock, prefix),
      ),
      idempotency: new IdempotencyGuard(new IdempotencyKeyModel(database), clock),
    },
    memberships,
    organizationService,
    clientModel,
    clientNumbers: numbers,
    clientTags: tags,
    clientRepair: new ClientRepair(database, clientModel),
    clientPurge: new ClientPurgeService({ ...records, participants }),
    bulkEditRunner,
    participants,
    operationsController: new OperationsController({
      version: config.version,
      createDocument: async () =>
        (await import('./http/openapi.ts')).createOpenApiDocument(config.version),
    }),
    organizationController: organizations.organizationController,
    clientController: new ClientController({
      ...records,
      clients,
      lists,
      search,
      duplicates,
      history,
      bulkEdits,
    }),
  };
}

function createOrganizations(base: {
  database: Database;
  auth: Auth;
  clock: Clock;
  mail: MailPort;
  cursors: CursorCodec;
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
  publicUrl: string;
}) {
  const organizationModel = new OrganizationModel(base.database);
  const members = new MemberModel(base.database);
  const users = new UserModel(base.database);
  const memberships = new MembershipService({ ...base, members, users });
  const organizationService = new OrganizationService({
    ...base,
    organizations: organizationModel,
    memberships,
  });
  const organizationController = new OrganizationController({
    ...base,
    organizations: organizationService,
    memberships,
    members: new MemberService({ ...base, members, memberships }),
    invitations: new InvitationService({
      ...base,
      invitations: new InvitationModel(base.database),
      members,
      memberships,
      organizations: organizationService,
    }),
  });
  return { memberships, organizationService, organizationController };
}

let container: Container | null = null;

/** The container of the deployed functions, built at first use. */
export function getContainer(): Container {
  if (container === null) {
    const config = readConfig();
    const mail =
      config.localFolder === null
        ? new SmtpMail(config.smtpUrl ?? '', config.mailFrom)
        : new FolderMail(`${config.localFolder}/mail`);
    container = createContainer({
      ...firebaseServices(),
      config,
      clock: systemClock,
      mail,
      tasks: new CloudTaskQueue(),
      rateLimits: RATE_LIMITS,
    });
  }
  return container;
}
