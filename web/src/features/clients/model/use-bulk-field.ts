import type { BulkEditAction } from '@clientele/contracts/clients/bulk-edit';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import { wordIssue } from '@clientele/contracts/validation';
import { isEmptyValue, normalizeCustomValue } from '@clientele/domain/custom-fields/custom-value';
import { canWrite } from '@clientele/domain/custom-fields/field-access';
import { useState } from 'react';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { isProblem } from '../../../lib/problem.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useFormContext } from './use-form-context.ts';

interface Draft {
  key: string | null;
  value: CustomValue | null;
  error: string | undefined;
}

const NOTHING: Draft = { key: null, value: null, error: undefined };

/**
 * State for setting one value of a custom field on many clients. Only fields that the member may
 * write and that are not unique are offered.
 */
export function useBulkField(refusal: unknown) {
  const { form } = useCurrentOrganization();
  const language = useLanguage();
  const context = useFormContext(null);
  const [draft, setDraft] = useState<Draft>(NOTHING);
  const fields = (form?.fields ?? []).filter((field) => canWrite(field) && !field.unique);
  const field = fields.find(({ key }) => key === draft.key);
  const refused = isProblem(refusal, 'request.invalid')
    ? refusal.details.errors?.find(({ path }) => path.startsWith('action.'))?.message
    : undefined;
  const isReady = field !== undefined && !(field.required && isEmptyValue(draft.value));
  const action: BulkEditAction | null = isReady
    ? { type: 'setField', field: field.key, value: draft.value }
    : null;
  return {
    fields,
    field,
    value: draft.value,
    error: draft.error ?? refused,
    action,
    change: (key: string, value: CustomValue | null) => setDraft({ key, value, error: undefined }),
    reset: () => setDraft(NOTHING),
    /** Validates the value; returns false and shows the error if it does not fit the field. */
    check: (): boolean => {
      if (!field) return false;
      const result = normalizeCustomValue(field, draft.value, context);
      const issue = result.ok ? undefined : result.issues[0];
      if (issue) setDraft({ ...draft, error: wordIssue(issue, language).message });
      return result.ok;
    },
  };
}
