import type { importEndpoints } from '@clientele/contracts/import-export/import.endpoints';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { ProblemError } from '@clientele/contracts/problem';
import type { ControllerOf, EndpointRequest } from '../../../http/endpoint-request.ts';
import type { Clock } from '../../../platform/clock.ts';
import { presentImport } from './import.presenter.ts';
import type { ImportService } from './import.service.ts';
import type { ImportContexts } from './import-context.ts';
import type { ImportRowsService } from './import-rows.service.ts';

type Table = typeof importEndpoints;
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;
type Found = Awaited<ReturnType<ImportService['get']>>;

interface Dependencies {
  clock: Clock;
  contexts: ImportContexts;
  importService: ImportService;
  importRows: ImportRowsService;
}

export class ImportController implements ControllerOf<Table> {
  readonly current = {
    import: ({ language }: { language: InterfaceLanguage }, stored: Found) =>
      presentImport(stored, this.#of.clock.now(), language, { samples: false }),
  };
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async createImport(request: Request<'createImport'>) {
    const { member, query, file } = request;
    return this.#present(request, await this.#of.importService.create(member, query, file));
  }

  async listImports(request: Request<'listImports'>) {
    const { organizationId } = request.member;
    const { items, nextCursor } = await this.#of.importService.list(organizationId, request.query);
    return {
      items: await Promise.all(items.map((one) => this.#present(request, one))),
      nextCursor,
    };
  }

  async getImport(request: Request<'getImport'>) {
    const { member, params } = request;
    return this.#present(
      request,
      await this.#of.importService.get(member.organizationId, params.importId),
    );
  }

  async updateImport(request: Request<'updateImport'>) {
    const { member, params, version, body } = request;
    return this.#present(
      request,
      await this.#of.importService.update(member, params.importId, version, body),
    );
  }

  async previewImport({ member, params, language }: Request<'previewImport'>) {
    return this.#of.importRows.preview(member, params.importId, language);
  }

  async checkImport(request: Request<'checkImport'>) {
    const { member, params } = request;
    return this.#present(request, await this.#of.importService.check(member, params.importId));
  }

  async listImportRows({ member, params, query, language }: Request<'listImportRows'>) {
    return this.#of.importRows.list(member, params.importId, query, language);
  }

  async correctImportRow({ member, params, body, language }: Request<'correctImportRow'>) {
    const row = Number(params.row);
    if (!Number.isInteger(row) || row < 1) throw new ProblemError('import.row_not_found');
    return this.#of.importRows.correct(member, params.importId, row, body, language);
  }

  async createRejectedRowsLink({ member, params, language }: Request<'createRejectedRowsLink'>) {
    const link = await this.#of.importRows.rejectedLink(member, params.importId, language);
    return { url: link.url, expiresAt: link.expiresAt.toISOString() };
  }

  async runImport(request: Request<'runImport'>) {
    const { member, params } = request;
    return this.#present(request, await this.#of.importService.run(member, params.importId));
  }

  async cancelImport(request: Request<'cancelImport'>) {
    const { member, params } = request;
    return this.#present(request, await this.#of.importService.cancel(member, params.importId));
  }

  async revertImport(request: Request<'revertImport'>) {
    const { member, params } = request;
    return this.#present(request, await this.#of.importService.revert(member, params.importId));
  }

  async listKeptRecords({ member, params, query }: Request<'listKeptRecords'>) {
    return this.#of.importRows.listKept(member, params.importId, query);
  }

  async deleteImport({ member, params, version }: Request<'deleteImport'>) {
    await this.#of.importService.delete(member, params.importId, version);
    return undefined;
  }

  async #present(
    { member, language }: Pick<Request<'getImport'>, 'member' | 'language'>,
    found: Found,
  ) {
    const samples = await this.#of.contexts.maySeeRows(member, found.data);
    return presentImport(found, this.#of.clock.now(), language, { samples });
  }
}
