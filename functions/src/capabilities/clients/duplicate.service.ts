import type { CreateClientInput } from '@clientele/contracts/clients/client';
import type { DuplicateCandidate, DuplicateReason } from '@clientele/contracts/clients/client-list';
import { ProblemError } from '@clientele/contracts/problem';
import { applyPatch, EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { dedupeKeysOf, sharedReasons } from '@clientele/domain/clients/dedupe-keys';
import { normalizeClientInput } from '@clientele/domain/clients/normalize-client';
import type { Stored } from '../../platform/base-model.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import type { ClientModel } from './client.model.ts';
import { presentClient } from './client.presenter.ts';
import type { ClientRecord } from './client.record.ts';

const CANDIDATES_MAXIMUM = 10;

interface Found {
  client: Stored<ClientRecord>;
  reasons: DuplicateReason[];
}

interface Dependencies {
  clients: ClientModel;
  organizations: OrganizationService;
}

/** Which clients may be the same person, and why. The trash does not count. */
export class DuplicateService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Candidates for what has been typed so far; what cannot be read yet is left aside. */
  async findForInput(
    organizationId: string,
    input: CreateClientInput,
  ): Promise<DuplicateCandidate[]> {
    const { country } = await this.#of.organizations.settingsOf(organizationId);
    const today = await this.#of.organizations.todayOf(organizationId);
    const readable = { ...input };
    const first = normalizeClientInput(readable, { country, today });
    const unreadable = first.ok ? [] : first.issues.map((issue) => issue.path.split('.')[0]);
    for (const field of unreadable) delete readable[field as keyof CreateClientInput];
    const normalized = normalizeClientInput(readable, { country, today });
    if (!normalized.ok) return [];
    const keys = dedupeKeysOf(applyPatch(EMPTY_PROFILE, normalized.value));
    return this.#present(organizationId, await this.#find(organizationId, keys, null));
  }

  /** @throws ProblemError `client.possible_duplicate` with the candidates and why. */
  async assertNone(
    organizationId: string,
    keys: readonly string[],
    except: string | null,
  ): Promise<void> {
    const found = await this.#find(organizationId, keys, except);
    if (found.length === 0) return;
    const candidates = await this.#present(organizationId, found);
    throw new ProblemError('client.possible_duplicate', { candidates });
  }

  async #find(
    organizationId: string,
    keys: readonly string[],
    except: string | null,
  ): Promise<Found[]> {
    const clients = await this.#of.clients.findByDedupeKeys(
      organizationId,
      keys,
      ['active', 'archived'],
      CANDIDATES_MAXIMUM,
    );
    return clients
      .filter((client) => client.id !== except)
      .map((client) => ({ client, reasons: sharedReasons(keys, client.data.dedupeKeys) }));
  }

  async #present(organizationId: string, found: Found[]): Promise<DuplicateCandidate[]> {
    const { trashRetentionDays } = await this.#of.organizations.settingsOf(organizationId);
    return found.map(({ client, reasons }) => ({
      client: presentClient(client, trashRetentionDays),
      reasons,
    }));
  }
}
