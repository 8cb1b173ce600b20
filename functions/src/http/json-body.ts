import { BODY_BYTES_MAXIMUM } from '@clientele/contracts/endpoint';
import { safeJsonReviver } from '@clientele/contracts/json-parameter';
import { ProblemError } from '@clientele/contracts/problem';
import express, { type RequestHandler } from 'express';

export const requireJson: RequestHandler = (request, _response, next) => {
  if (!request.is('application/json')) throw new ProblemError('request.unsupported_media_type');
  next();
};

/**
 * The functions runtime has parsed the body before us, with limits and keys of its own: where it
 * has, its bytes are parsed again by our rules.
 */
export const reparseBody: RequestHandler = (request, _response, next) => {
  const { rawBody } = request as { rawBody?: Buffer };
  if (rawBody) {
    if (rawBody.length > BODY_BYTES_MAXIMUM) throw new ProblemError('request.too_large');
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(rawBody);
      request.body = JSON.parse(text, safeJsonReviver);
    } catch (cause) {
      throw new ProblemError('request.malformed', {}, { cause });
    }
  }
  next();
};

/** Parses what nobody has parsed yet. */
export const parseBody: RequestHandler = express.json({
  limit: BODY_BYTES_MAXIMUM,
  reviver: safeJsonReviver,
  type: 'application/json',
});
