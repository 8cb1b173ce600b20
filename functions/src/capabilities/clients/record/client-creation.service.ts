import type { ClientCreateRequest } from '@clientele/contracts/clients/client';
import {
  applyPatch,
  EMPTY_PROFILE,
  profileChanges,
  withResponsible,
} from '@clientele/domain/clients/client-profile';
import { withDefaults } from '@clientele/domain/clients/custom-values';
import { dedupeKeysOf } from '@clientele/domain/clients/dedupe-keys';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Clock } from '../../../platform/clock.ts';
import { StaleWriteError } from '../../../platform/commit.ts';
import type { ClientNumberModel } from './client-number.model.ts';
import { type ClientResult, newClientState, responsibleOf } from './client-state.ts';
import type { ClientValuesService } from './client-values.service.ts';
import type { ClientWriter } from './client-writer.ts';
import type { DuplicateService } from './duplicate.service.ts';

interface Dependencies {
  clock: Clock;
  numbers: ClientNumberModel;
  writer: ClientWriter;
  duplicates: DuplicateService;
  values: ClientValuesService;
}

/** Creates one client, for members and other software. */
export class ClientCreationService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Creates a client.
   * @throws ProblemError `request.invalid` with every issue, or `client.possible_duplicate` with
   * the candidates unless duplicates are allowed.
   */
  async create(
    member: CallingMember,
    input: ClientCreateRequest,
    options: { allowDuplicate: boolean },
  ): Promise<ClientResult> {
    const { organizationId } = member;
    const judge = await this.#of.values.judgeFor(member);
    const patch = await judge.normalize(input, {});
    const unlocked = judge.fields.filter(({ locked }) => !locked);
    const custom = withDefaults(patch.custom ?? {}, unlocked);
    const profile = withResponsible(
      applyPatch(EMPTY_PROFILE, { ...patch, custom }),
      responsibleOf(member),
    );
    const candidate = { id: null, before: null, after: profile };
    let unique = await judge.assertAcceptable(candidate);
    if (!options.allowDuplicate) {
      await this.#of.duplicates.assertNone(member, dedupeKeysOf(profile), null);
    }
    const origin = { by: member.actor, at: this.#of.clock.now(), source: member.source };
    const number = await this.#of.numbers.next(organizationId);
    const state = newClientState(profile, number, origin);
    const change = {
      action: 'created' as const,
      changes: profileChanges(EMPTY_PROFILE, profile),
      unique,
    };
    try {
      return await this.#of.writer.create(organizationId, state, origin, change);
    } catch (error) {
      if (!(error instanceof StaleWriteError)) throw error;
      // Somebody took a unique value in the same moment: asking again throws with the field.
      unique = await judge.assertAcceptable(candidate);
      return this.#of.writer.create(organizationId, state, origin, { ...change, unique });
    }
  }
}
