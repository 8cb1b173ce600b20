import type { customFieldEndpoints } from '@clientele/contracts/custom-fields/custom-field.endpoints';
import type { ControllerOf, EndpointRequest } from '../../http/endpoint-request.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import { presentCatalog, presentCustomField } from './custom-field.presenter.ts';
import type { SchemaField } from './custom-field.record.ts';
import type { CustomFieldService } from './custom-field.service.ts';
import type { FieldJobService } from './field-job.service.ts';
import type { FieldLayoutService } from './field-layout.service.ts';
import type { FieldLifecycleService } from './field-lifecycle.service.ts';
import type { FieldPackService } from './field-pack.service.ts';
import type { FieldSchema } from './field-schema.ts';
import type { FieldTypeService } from './field-type.service.ts';
import type { FieldUsageService } from './field-usage.service.ts';

type Table = typeof customFieldEndpoints;
type Caller = { member: CallingMember };
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;

interface Dependencies {
  fields: CustomFieldService;
  layout: FieldLayoutService;
  lifecycle: FieldLifecycleService;
  types: FieldTypeService;
  usage: FieldUsageService;
  packs: FieldPackService;
  jobs: FieldJobService;
}

export class CustomFieldController implements ControllerOf<Table> {
  readonly current = {
    customField: ({ member }: Caller, { data }: { data: SchemaField }) =>
      presentCustomField(data, member.role),
    fieldLayout: ({ member }: Caller, { data }: { data: FieldSchema }) =>
      presentCatalog(data, member.role),
  };
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async getClientForm({ member, query }: Request<'getClientForm'>) {
    return this.#of.layout.form(member, query.role);
  }

  async listCustomFields({ member }: Request<'listCustomFields'>) {
    return presentCatalog(await this.#of.layout.catalog(member.organizationId), member.role);
  }

  async createCustomField({ member, body }: Request<'createCustomField'>) {
    return presentCustomField(await this.#of.fields.create(member, body), member.role);
  }

  async getCustomFieldUsage({ member }: Request<'getCustomFieldUsage'>) {
    return this.#of.usage.usage(member);
  }

  async updateFieldAccess({ member, version, body }: Request<'updateFieldAccess'>) {
    return presentCatalog(await this.#of.layout.decideAccess(member, version, body), member.role);
  }

  async updateFieldLayout({ member, version, body }: Request<'updateFieldLayout'>) {
    return presentCatalog(await this.#of.layout.arrange(member, version, body), member.role);
  }

  async listFieldPacks({ member }: Request<'listFieldPacks'>) {
    return { items: await this.#of.packs.list(member.organizationId) };
  }

  async installFieldPack({ member, params }: Request<'installFieldPack'>) {
    return presentCatalog(await this.#of.packs.install(member, params.packId), member.role);
  }

  async removeFieldPack({ member, params }: Request<'removeFieldPack'>) {
    return presentCatalog(await this.#of.packs.remove(member, params.packId), member.role);
  }

  async getFieldJob({ member, params }: Request<'getFieldJob'>) {
    return this.#of.jobs.present(member, params.jobId);
  }

  async updateCustomField({ member, params, version, body }: Request<'updateCustomField'>) {
    const field = await this.#of.fields.update(member, params.fieldKey, version, body);
    return presentCustomField(field, member.role);
  }

  async archiveCustomField({ member, params }: Request<'archiveCustomField'>) {
    const field = await this.#of.lifecycle.archive(member, params.fieldKey);
    return presentCustomField(field, member.role);
  }

  async restoreCustomField({ member, params }: Request<'restoreCustomField'>) {
    const field = await this.#of.lifecycle.restore(member, params.fieldKey);
    return presentCustomField(field, member.role);
  }

  async deleteCustomField({ member, params, version }: Request<'deleteCustomField'>) {
    return this.#of.lifecycle.delete(member, params.fieldKey, version);
  }

  async createTypeChange({ member, params, body }: Request<'createTypeChange'>) {
    return this.#of.types.change(member, params.fieldKey, body);
  }
}
