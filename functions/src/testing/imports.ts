import type { ImportJob, UpdateImportInput } from '@clientele/contracts/import-export/import-job';
import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { runTasks } from './run-tasks.ts';
import type { TestApi, TestPerson } from './test-api.ts';

/** Five rows of a salon: a double of the first, and two that cannot be read. */
export const SALON_FILE = [
  'Prénom;Nom;E-mail;Téléphone;Date de naissance;Code postal;Ville',
  'Zoé;Martin;zoe@exemple.fr;06.12.34.56.78;31/12/1980;69001;Lyon',
  'Éric;Noël;eric@exemple.fr;;05/02/1975;75011;Paris',
  'Zoe;MARTIN;ZOE@exemple.fr;;;;',
  'Paul;Dupont;paul.exemple.fr;;;;',
  'Léa;Roy;;612345679;45/13/1999;;',
].join('\r\n');

/** An organisation's imports, driven as the pages drive them. */
export class ImportDriver {
  readonly #api: TestApi;
  readonly #person: TestPerson;
  readonly #organizationId: string;

  constructor(api: TestApi, person: TestPerson, organizationId: string) {
    this.#api = api;
    this.#person = person;
    this.#organizationId = organizationId;
  }

  upload(content: string | Uint8Array, name = 'clients.csv', entity: ImportEntity = 'clients') {
    return this.#person.api.createImport({
      params: { organizationId: this.#organizationId },
      query: { name, entity },
      file: new Blob([content as Uint8Array<ArrayBuffer>]),
    });
  }

  get(importId: string): Promise<ImportJob> {
    return this.#person.api.getImport({ params: this.#at(importId) });
  }

  async update(importId: string, body: UpdateImportInput): Promise<ImportJob> {
    const { version } = await this.get(importId);
    return this.#person.api.updateImport({ params: this.#at(importId), ifMatch: version, body });
  }

  /** Checks the whole file, and waits for it. */
  async check(importId: string): Promise<ImportJob> {
    await this.#person.api.checkImport({ params: this.#at(importId) });
    await runTasks(this.#api);
    return this.get(importId);
  }

  /** Imports, and waits for it. */
  async run(importId: string): Promise<ImportJob> {
    await this.start(importId);
    await runTasks(this.#api);
    return this.get(importId);
  }

  start(importId: string): Promise<ImportJob> {
    return this.#person.api.runImport({ params: this.#at(importId) });
  }

  async revert(importId: string): Promise<ImportJob> {
    await this.#person.api.revertImport({ params: this.#at(importId) });
    await runTasks(this.#api);
    return this.get(importId);
  }

  async rows(importId: string, query: { outcome?: ImportOutcomeName } = {}) {
    const { items } = await this.#person.api.listImportRows({
      params: this.#at(importId),
      query: { limit: 100, ...query },
    });
    return items;
  }

  /** From the file to the clients, as it is proposed. */
  async import(content: string | Uint8Array, settings: UpdateImportInput['settings'] = {}) {
    const { id } = await this.upload(content);
    if (Object.keys(settings).length > 0) await this.update(id, { settings });
    await this.check(id);
    return this.run(id);
  }

  #at(importId: string) {
    return { organizationId: this.#organizationId, importId };
  }
}

type ImportOutcomeName = 'created' | 'updated' | 'unchanged' | 'duplicate' | 'rejected';
