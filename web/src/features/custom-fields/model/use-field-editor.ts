import { type CustomField, labelSchema } from '@clientele/contracts/custom-fields/custom-field';
import { customKeySchema } from '@clientele/contracts/custom-fields/custom-value';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { wordIssue } from '@clientele/contracts/validation';
import { checkDefinition } from '@clientele/domain/custom-fields/field-definition';
import { reservedKeyIssue } from '@clientele/domain/custom-fields/field-key';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { asProblem, isProblem, wordProblem } from '../../../lib/problem.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useCreateField } from '../api/create-field.ts';
import type { FieldCatalog } from '../api/list-custom-fields.ts';
import { useUpdateField } from '../api/update-field.ts';
import {
  changedSettings,
  createBodyOf,
  type FieldDraft,
  keyOf,
  memberFieldOf,
} from './field-draft.ts';
import { useValueContext } from './use-value-context.ts';

/** Messages by the path of the setting they concern. */
export type EditorErrors = Readonly<Record<string, string>>;

interface EditorOptions {
  catalog: FieldCatalog;
  /** The field to change; null to create one. */
  field: CustomField | null;
  initial: FieldDraft;
  onSaved: (field: CustomField | null) => void;
}

/** The state of the field editor: the draft, its errors, and saving it. */
export function useFieldEditor({ catalog, field, initial, onSaved }: EditorOptions) {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  const context = useValueContext();
  const { organization } = useCurrentOrganization();
  const create = useCreateField(organization.id);
  const update = useUpdateField(organization.id);
  const [draft, setDraft] = useState(initial);
  const [checked, setChecked] = useState(false);
  /**
   * The field as it was when the editor opened: only the person's own changes are sent, so that
   * what a colleague changed since is not reverted.
   */
  const [base] = useState(field);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const mutation = field ? update : create;
  const taken = useMemo(
    () => new Set(catalog.items.map(({ key }) => key).filter((key) => key !== field?.key)),
    [catalog, field],
  );
  const key = keyOf(draft, taken);
  const definition = memberFieldOf(draft, key, organization.currency);
  const others = catalog.items.filter(
    (item) => item.status === 'active' && item.key !== field?.key,
  );
  const check = (): EditorErrors => {
    const issues = checkDefinition(definition, others, context);
    const messages: Record<string, string> = {};
    for (const issue of issues) messages[issue.path] ??= wordIssue(issue, language).message;
    if (!labelSchema.safeParse(draft.settings.label).success) {
      messages.label ??= wordIssue(
        { path: 'label', code: 'text.too_long', values: { maximum: 60 } },
        language,
      ).message;
    }
    if (!field) {
      const reserved = reservedKeyIssue(key);
      if (!customKeySchema.safeParse(key).success) messages.key = t('editor.keyInvalid');
      else if (reserved) messages.key = wordIssue(reserved, language).message;
    }
    return messages;
  };
  const errors: EditorErrors = {
    ...serverErrors(mutation.error, language),
    ...(checked && check()),
  };
  const dirty = JSON.stringify(draft) !== JSON.stringify(initial);
  const submit = () => {
    setChecked(true);
    if (Object.keys(check()).length > 0) return false;
    if (!field || !base) {
      create.mutate({ body: createBodyOf(draft), idempotencyKey }, { onSuccess: onSaved });
      return true;
    }
    const changes = changedSettings(draft, base);
    if (Object.keys(changes).length === 0) onSaved(null);
    else update.mutate({ field, changes }, { onSuccess: onSaved });
    return true;
  };
  return {
    draft,
    definition,
    others,
    errors,
    dirty,
    submit,
    pending: mutation.isPending,
    /** A failure that cannot be shown at a setting; null otherwise. */
    failure: placedErrors(mutation.error) ? null : mutation.error,
    /** Replaces the draft, and forgets the server's refusal of the earlier one. */
    change: (next: FieldDraft) => {
      setDraft(next);
      if (mutation.isError) mutation.reset();
    },
    set: (settings: Partial<FieldDraft['settings']>) => {
      setDraft((before) => ({ ...before, settings: { ...before.settings, ...settings } }));
      if (mutation.isError) mutation.reset();
    },
  };
}

function placedErrors(error: unknown): boolean {
  return (
    isProblem(error, 'custom_field.key_taken') ||
    (isProblem(error, 'request.invalid') && (error.details.errors?.length ?? 0) > 0)
  );
}

function serverErrors(error: unknown, language: InterfaceLanguage): EditorErrors {
  if (isProblem(error, 'custom_field.key_taken')) return { key: wordProblem(error, language) };
  if (!placedErrors(error)) return {};
  return Object.fromEntries(
    (asProblem(error).details.errors ?? []).map(({ path, message }) => [path, message]),
  );
}
