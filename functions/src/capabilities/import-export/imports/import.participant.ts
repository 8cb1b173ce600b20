import type { ClientDataParticipant } from '../../../platform/client-data-participant.ts';
import type { ClientMatchService } from '../../clients/files/client-match.service.ts';
import type { ImportModel } from './import.model.ts';
import type { ImportForgetter } from './import-forgetter.ts';

interface Dependencies {
  imports: ImportModel;
  forgetter: ImportForgetter;
  clientMatches: ClientMatchService;
}

/** Exports and erases what imports still store of a client: the files in which it came. */
export class ImportParticipant implements ClientDataParticipant {
  readonly capability = 'imports';
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** The imports that created or changed the client, with their legal basis. */
  async exportClientData(organizationId: string, clientId: string): Promise<unknown> {
    const ids = await this.#of.clientMatches.importsOf(organizationId, clientId);
    const imports = await this.#of.imports.findMany(organizationId, ids);
    return imports.map(({ id, data }) => ({
      id,
      fileName: data.fileName,
      legalBasis: data.settings.legalBasis,
      importedAt: data.finishedAt ?? data.startedAt,
    }));
  }

  /**
   * Deletes every file that contains the client as a whole, since nothing can be removed from
   * within a file.
   */
  async eraseClientData(organizationId: string, clientId: string): Promise<void> {
    const ids = await this.#of.clientMatches.importsOf(organizationId, clientId);
    for (const stored of await this.#of.imports.findMany(organizationId, ids)) {
      await this.#of.forgetter.forget(organizationId, stored);
    }
  }
}
