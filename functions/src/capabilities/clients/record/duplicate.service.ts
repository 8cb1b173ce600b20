import type { Client, ClientCreateRequest } from '@clientele/contracts/clients/client';
import type { DuplicateCandidate, DuplicateReason } from '@clientele/contracts/clients/client-list';
import { ProblemError } from '@clientele/contracts/problem';
import { applyPatch, EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { dedupeKeysOf, sharedReasons } from '@clientele/domain/clients/dedupe-keys';
import { normalizeClientInput } from '@clientele/domain/clients/normalize-client';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { ClientModel } from './client.model.ts';
import type { ClientPresenter } from './client.presenter.ts';
import type { ClientRecord } from './client.record.ts';

const CANDIDATES_MAXIMUM = 10;

interface Found {
  client: Stored<ClientRecord>;
  reasons: DuplicateReason[];
}

interface Dependencies {
  clients: ClientModel;
  organizations: OrganizationService;
  presenter: ClientPresenter;
}

/**
 * Finds possible duplicates: clients that may be the same person, with the reasons. Trashed clients
 * are left out.
 */
export class DuplicateService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Candidates for the input typed so far; values that cannot be read yet are ignored. */
  async findForInput(
    member: CallingMember,
    input: ClientCreateRequest,
  ): Promise<DuplicateCandidate[]> {
    // Custom values are no keys of duplicates, so they are not read.
    const { custom: _, ...readable } = input;
    const settings = await this.#of.organizations.valueContextOf(member.organizationId);
    const context = { ...settings, fields: [] };
    const first = normalizeClientInput(readable, context);
    const unreadable = first.ok ? [] : first.issues.map((issue) => issue.path.split('.')[0]);
    for (const field of unreadable) delete readable[field as keyof typeof readable];
    const normalized = normalizeClientInput(readable, context);
    if (!normalized.ok) return [];
    const keys = dedupeKeysOf(applyPatch(EMPTY_PROFILE, normalized.value));
    return this.#present(member, await this.#find(member.organizationId, keys, null));
  }

  /** @throws ProblemError `client.possible_duplicate` with the candidates and reasons. */
  async assertNone(
    member: CallingMember,
    keys: readonly string[],
    except: string | null,
  ): Promise<void> {
    const matches = await this.#find(member.organizationId, keys, except);
    if (matches.length === 0) return;
    const candidates = await this.#present(member, matches);
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

  async #present(member: CallingMember, matches: Found[]): Promise<DuplicateCandidate[]> {
    const clients = await this.#of.presenter.presentMany(
      member,
      matches.map(({ client }) => client),
    );
    return matches.map(({ reasons }, at) => ({ client: clients[at] as Client, reasons }));
  }
}
