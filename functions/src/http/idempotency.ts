import { createHash } from 'node:crypto';
import { ProblemError } from '@clientele/contracts/problem';
import type { Request, Response } from 'express';
import type { Clock } from '../platform/clock.ts';
import type { IdempotencyKeyModel } from '../platform/idempotency-key.model.ts';
import { logError } from '../platform/logger.ts';
import type { Answer } from './respond.ts';

const KEY_PATTERN = /^[\x21-\x7e]{1,200}$/;

/**
 * Runs a request once for each `Idempotency-Key` of a person and repeats the stored answer for
 * later calls with the same key.
 */
export class IdempotencyGuard {
  readonly #keys: IdempotencyKeyModel;
  readonly #clock: Clock;

  constructor(keys: IdempotencyKeyModel, clock: Clock) {
    this.#keys = keys;
    this.#clock = clock;
  }

  /**
   * Runs `work`, or answers what an earlier call with the same key was answered.
   * @throws ProblemError `idempotency.mismatch` when the key came with another request.
   * @throws ProblemError `idempotency.in_flight` while the first call still runs.
   * @throws ProblemError `request.invalid` for a malformed key.
   */
  async once(
    endpointName: string,
    request: Request,
    userId: string | null,
    response: Response,
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    const key = request.get('Idempotency-Key');
    if (key === undefined || userId === null) return work();
    if (!KEY_PATTERN.test(key)) {
      throw new ProblemError('request.invalid', {
        issues: [{ path: 'Idempotency-Key', code: 'text.wrong_format' }],
      });
    }
    const id = hash([endpointName, String(request.params.organizationId ?? ''), key]);
    const fingerprint = hash([request.originalUrl, JSON.stringify(request.body)]);
    const earlier = await this.#keys.begin(userId, id, fingerprint, this.#clock.now());
    if (earlier) {
      if (earlier.fingerprint !== fingerprint) throw new ProblemError('idempotency.mismatch');
      if (earlier.answer === null) throw new ProblemError('idempotency.in_flight');
      response.set('Idempotency-Replayed', 'true');
      return JSON.parse(earlier.answer) as Answer;
    }
    const answer = await work().catch(async (error: unknown) => {
      // The request failed, so nothing was done: release the key for another attempt.
      await this.#keys.forget(userId, id);
      throw error;
    });
    // The work is done: when storing the answer fails, the key stays taken so that nothing is done
    // twice.
    await this.#keys
      .finish(userId, id, JSON.stringify(answer))
      .catch((error: unknown) => logError('idempotent answer not kept', error));
    return answer;
  }
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
