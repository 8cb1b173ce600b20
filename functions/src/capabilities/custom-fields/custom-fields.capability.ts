import { customFieldEndpoints } from '@clientele/contracts/custom-fields/custom-field.endpoints';
import { route } from '../../http/route.ts';
import { capability } from '../../platform/capability.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Organizations } from '../organizations/organizations.capability.ts';
import { CustomFieldController } from './custom-field.controller.ts';
import { CustomFieldModel, FieldLayoutModel } from './custom-field.model.ts';
import { CustomFieldService } from './custom-field.service.ts';
import { FieldJobModel } from './field-job.model.ts';
import { FieldJobService } from './field-job.service.ts';
import { FieldJobEnding } from './field-job-ending.service.ts';
import { FieldLayoutService } from './field-layout.service.ts';
import { FieldLifecycleService } from './field-lifecycle.service.ts';
import { FieldPackService } from './field-pack.service.ts';
import { FieldSchemaService } from './field-schema.service.ts';
import { FieldSchemaWriter } from './field-schema-writer.ts';
import { FieldTypeService } from './field-type.service.ts';
import { FieldUsageService } from './field-usage.service.ts';

export type CustomFields = ReturnType<typeof createCustomFields>['services'];

/**
 * The custom-fields capability: the fields that an organisation adds to the client record, their
 * layout and who may see them.
 */
export function createCustomFields(
  platform: Platform,
  { organizations }: { organizations: Organizations },
) {
  const { database } = platform;
  const models = {
    fields: new CustomFieldModel(database),
    layouts: new FieldLayoutModel(database),
  };
  const schemas = new FieldSchemaService({ ...platform, ...models });
  const base = { ...platform, ...organizations, ...models, schemas };
  const writing = { ...base, schemaWriter: new FieldSchemaWriter(base) };
  const fieldJobs = new FieldJobService({ ...writing, jobs: new FieldJobModel(database) });
  const fieldJobEnding = new FieldJobEnding({ ...writing, fieldJobs });
  const usage = new FieldUsageService(base);
  const working = { ...writing, jobs: fieldJobs, usage };
  const lifecycle = new FieldLifecycleService(working);
  const fieldPacks = new FieldPackService({ ...working, lifecycle });
  const controller = new CustomFieldController({
    ...working,
    fields: new CustomFieldService(working),
    layout: new FieldLayoutService(writing),
    types: new FieldTypeService(working),
    lifecycle,
    packs: fieldPacks,
  });
  return capability({
    name: 'custom-fields',
    services: { schemas, fieldJobs, fieldJobEnding, fieldPacks },
    routes: [route(customFieldEndpoints, controller)],
  });
}
