import { RATE_LIMITS } from '@clientele/contracts/endpoint';
import { createClients } from './capabilities/clients/clients.capability.ts';
import { createCustomFields } from './capabilities/custom-fields/custom-fields.capability.ts';
import { createImportExport } from './capabilities/import-export/import-export.capability.ts';
import { createInteractions } from './capabilities/interactions/interactions.capability.ts';
import { createOperations } from './capabilities/operations/operations.capability.ts';
import { createOrganizations } from './capabilities/organizations/organizations.capability.ts';
import { createSegments } from './capabilities/segments/segments.capability.ts';
import { readConfig } from './config.ts';
import { firebaseServices } from './firebase.ts';
import { createGuards } from './http/guards.ts';
import { connect } from './platform/capability.ts';
import { systemClock } from './platform/clock.ts';
import { FolderMail, SmtpMail } from './platform/mail.ts';
import { createPlatform, type Surroundings } from './platform/platform.ts';
import { CloudTaskQueue } from './platform/task-queue.ts';

export type Container = ReturnType<typeof createContainer>;

/**
 * The composition root: builds every capability once, lowest first, and gives each the platform and
 * the services of the capabilities it may use. The only place that knows all of them.
 */
export function createContainer(surroundings: Surroundings) {
  const platform = createPlatform(surroundings);
  const operations = createOperations(platform);
  const organizations = createOrganizations(platform);
  const customFields = createCustomFields(platform, {
    organizations: organizations.services,
  });
  const clients = createClients(platform, {
    organizations: organizations.services,
    customFields: customFields.services,
  });
  const interactions = createInteractions(platform, {
    organizations: organizations.services,
    clients: clients.services,
  });
  const segments = createSegments(platform, {
    organizations: organizations.services,
    customFields: customFields.services,
    clients: clients.services,
  });
  const importExport = createImportExport(platform, {
    organizations: organizations.services,
    customFields: customFields.services,
    clients: clients.services,
    interactions: interactions.services,
  });

  const capabilities = [
    operations,
    organizations,
    customFields,
    clients,
    interactions,
    segments,
    importExport,
  ];
  connect(capabilities, platform);
  return {
    ...platform,
    guards: createGuards(surroundings, platform, organizations.services),
    routes: capabilities.flatMap(({ routes }) => routes),
    operations: operations.services,
    organizations: organizations.services,
    customFields: customFields.services,
    clients: clients.services,
    interactions: interactions.services,
    segments: segments.services,
    importExport: importExport.services,
  };
}

let container: Container | null = null;

/** The container of the deployed functions, built on first use and then shared by the instance. */
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
