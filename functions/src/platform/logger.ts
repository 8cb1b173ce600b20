import { isLogSilent } from '../config.ts';
import { requestContext } from './request-context.ts';

export type Severity = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';

/**
 * Writes one structured line for Cloud Logging. Fields hold ids, codes and counts; never personal
 * data.
 */
export function log(severity: Severity, message: string, fields: object = {}): void {
  if (isLogSilent() && severity !== 'ERROR') return;
  const line = { severity, message, requestId: requestContext().requestId, ...fields };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Logs a bug or an outage with its stack, for Error Reporting. */
export function logError(message: string, error: unknown, fields: object = {}): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause ? String(error.cause) : undefined;
  log('ERROR', `${message}: ${stack}`, { ...fields, ...(cause && { cause }) });
}
