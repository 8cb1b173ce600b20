import { useMemo } from 'react';
import { isProblem } from '../../../lib/problem.ts';
import type { EditorErrors } from './use-field-editor.ts';

/** Messages of an invalid request by the path of the setting; empty for any other failure. */
export function useServerErrors(error: unknown): EditorErrors {
  return useMemo(() => {
    if (!isProblem(error, 'request.invalid')) return {};
    return Object.fromEntries(
      (error.details.errors ?? []).map(({ path, message }) => [
        path.replace(/^settings\./, ''),
        message,
      ]),
    );
  }, [error]);
}
