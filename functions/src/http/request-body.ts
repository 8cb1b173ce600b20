import { BODY_BYTES_MAXIMUM, type EndpointDefinition } from '@clientele/contracts/endpoint';
import { safeJsonReviver } from '@clientele/contracts/json-parameter';
import { ProblemError } from '@clientele/contracts/problem';
import express, { type RequestHandler } from 'express';

/**
 * Middleware that reads the body of an endpoint: only where its table declares a body, and only up
 * to the declared size.
 */
export function bodyParsers(endpoint: EndpointDefinition): RequestHandler[] {
  if (endpoint.upload) return fileParsers(endpoint.upload.bytesMaximum);
  if (!endpoint.body) return [];
  const limit = endpoint.bodyBytesMaximum ?? BODY_BYTES_MAXIMUM;
  return [
    requireType('application/json'),
    reparseJson(limit),
    // Parses the body when the runtime has not done so.
    express.json({ limit, reviver: safeJsonReviver, type: 'application/json' }),
  ];
}

function fileParsers(limit: number): RequestHandler[] {
  const type = 'application/octet-stream';
  return [requireType(type), takeBytes(limit), express.raw({ limit, type })];
}

function requireType(type: string): RequestHandler {
  return (request, _response, next) => {
    if (!request.is(type)) throw new ProblemError('request.unsupported_media_type');
    next();
  };
}

/**
 * The functions runtime parses bodies before us, with its own limits and without our check of keys.
 * Where it kept the raw bytes, they are parsed again by our rules.
 */
function reparseJson(limit: number): RequestHandler {
  return (request, _response, next) => {
    const rawBody = rawBodyOf(request, limit);
    if (rawBody) {
      try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(rawBody);
        request.body = JSON.parse(text, safeJsonReviver);
      } catch (cause) {
        throw new ProblemError('request.malformed', {}, { cause });
      }
    }
    next();
  };
}

function takeBytes(limit: number): RequestHandler {
  return (request, _response, next) => {
    const rawBody = rawBodyOf(request, limit);
    if (rawBody) request.body = rawBody;
    next();
  };
}

function rawBodyOf(request: object, limit: number): Buffer | undefined {
  const { rawBody } = request as { rawBody?: Buffer };
  if (rawBody && rawBody.length > limit) throw new ProblemError('request.too_large');
  return rawBody;
}
