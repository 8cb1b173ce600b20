import type { DuplicateCandidate } from '@clientele/contracts/clients/client-list';
import { formatPhone } from '@clientele/domain/contact/phone';
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useWording } from '../../../../entities/field/use-wording.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { isProblem } from '../../../../lib/problem.ts';
import { type CreateClientCall, useCreateClient } from '../../api/create-client.ts';
import { candidatesOf } from '../../model/candidates.ts';
import { parseQuickAdd, type QuickAddInput } from '../../model/quick-add.ts';
import { DuplicateNotice } from './duplicate-notice.tsx';

/** One input for a new client; below it, what was understood while typing. */
export function QuickAdd(props: {
  initial?: string;
  onCreated: (client: { id: string; displayName: string }) => void;
}) {
  const { t } = useTranslation('clients');
  const { organization } = useCurrentOrganization();
  const create = useCreateClient(organization.id);
  const wording = useWording();
  const [text, setText] = useState(props.initial ?? '');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const input = parseQuickAdd(text, organization.country);
  const empty = Object.keys(input).length === 0;
  const duplicates: DuplicateCandidate[] = candidatesOf(create.error);
  const missing = missingPaths(create.error).map(wording.label);

  const sending = useRef(false);
  const send = (allowDuplicate: boolean) => {
    // A second Enter may come before the form shows as pending.
    if (sending.current) return;
    sending.current = true;
    const call: CreateClientCall = {
      body: input,
      allowDuplicate,
      idempotencyKey: allowDuplicate ? crypto.randomUUID() : key,
    };
    create.mutate(call, {
      onSettled: () => {
        sending.current = false;
      },
      onSuccess: (client) => {
        setText('');
        setKey(crypto.randomUUID());
        props.onCreated(client);
      },
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!empty) send(false);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            style={{ flex: 1 }}
            label={t('quickAdd.label')}
            placeholder={t('quickAdd.placeholder')}
            autoComplete="off"
            data-autofocus
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setKey(crypto.randomUUID());
              if (create.isError) create.reset();
            }}
          />
          <Button type="submit" loading={create.isPending} disabled={empty}>
            {t('quickAdd.submit')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" aria-live="polite">
          {empty ? t('quickAdd.hint') : <Understood input={input} country={organization.country} />}
        </Text>
        {duplicates.length > 0 && (
          <DuplicateNotice candidates={duplicates} refused>
            <Button size="xs" variant="default" onClick={() => send(true)}>
              {t('duplicates.createAnyway')}
            </Button>
          </DuplicateNotice>
        )}
        {missing.length > 0 && (
          <Alert color="mimosa" role="alert">
            <Text size="sm">
              {t('quickAdd.missing', { count: missing.length, fields: missing.join(', ') })}
            </Text>
            <Button
              component={Link}
              size="xs"
              mt="xs"
              to={`/o/${organization.id}/clients/new?from=${encodeURIComponent(text)}`}
            >
              {t('quickAdd.complete')}
            </Button>
          </Alert>
        )}
        {create.isError && duplicates.length === 0 && missing.length === 0 && (
          <ProblemAlert error={create.error} />
        )}
      </Stack>
    </form>
  );
}

/**
 * Paths of the custom fields that the server reports as missing; empty when it reports anything
 * else too.
 */
function missingPaths(error: unknown): string[] {
  const issues = isProblem(error, 'request.invalid') ? (error.details.errors ?? []) : [];
  return issues.every(({ path, code }) => path.startsWith('custom.') && code === 'field.required')
    ? issues.map(({ path }) => path)
    : [];
}

function Understood({ input, country }: { input: QuickAddInput; country: string }) {
  const { t } = useTranslation('clients');
  const parts = [
    [t('fields.firstName'), input.firstName],
    [t('fields.lastName'), input.lastName],
    [t('fields.phone'), input.phone && formatPhone(input.phone, country)],
    [t('fields.email'), input.email],
  ].filter(([, value]) => value);
  return parts.map(([label, value], at) => (
    <span key={label}>
      {at > 0 && ' · '}
      {label} <b style={{ color: 'var(--ink)' }}>{value}</b>
    </span>
  ));
}
