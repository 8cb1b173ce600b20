import type { ClientForm as ClientFormLayout } from '@clientele/contracts/custom-fields/field-layout';
import { EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { withDefaults } from '@clientele/domain/clients/custom-values';
import { Button } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { UnsavedChangesGuard } from '../../components/unsaved-changes-guard.tsx';
import { useCreateClient } from '../../features/clients/api/create-client.ts';
import { ClientForm } from '../../features/clients/components/form/client-form.tsx';
import { DuplicateNotice } from '../../features/clients/components/form/duplicate-notice.tsx';
import { candidatesOf } from '../../features/clients/model/candidates.ts';
import { inputOf } from '../../features/clients/model/form-checks.ts';
import type { ClientFormValues } from '../../features/clients/model/form-values.ts';
import { parseQuickAdd } from '../../features/clients/model/quick-add.ts';
import { useFormContext } from '../../features/clients/model/use-form-context.ts';
import { useServerErrors } from '../../features/clients/model/use-server-errors.ts';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { notifyDone } from '../../lib/notify.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { PageSkeleton } from '../page-skeleton.tsx';

export function CreateClientPage() {
  const { form } = useCurrentOrganization();
  return form ? <CreateClient layout={form} /> : <PageSkeleton />;
}

function CreateClient({ layout }: { layout: ClientFormLayout }) {
  const { t } = useTranslation('clients');
  usePageTitle(t('form.createTitle'));
  const { organization } = useCurrentOrganization();
  const navigate = useNavigate();
  const create = useCreateClient(organization.id);
  const dirty = useRef(false);
  const sending = useRef(false);
  const sent = useRef<{ values: ClientFormValues; key: string } | null>(null);
  const [search] = useSearchParams();
  // The form starts with the text of a search without results, or with what was typed into
  // quick-add.
  const [initial] = useState(() => ({
    ...EMPTY_PROFILE,
    ...parseQuickAdd(search.get('from') ?? '', organization.country),
    custom: withDefaults({}, layout.fields),
  }));
  const context = useFormContext(null);
  const clients = `/o/${organization.id}/clients`;
  const duplicates = candidatesOf(create.error);
  const serverErrors = useServerErrors(create.error);
  const setDirty = useCallback((isDirty: boolean) => {
    dirty.current = isDirty;
  }, []);

  const send = (values: ClientFormValues, allowDuplicate: boolean) => {
    // A second click may come before the button shows as pending.
    if (sending.current) return;
    sending.current = true;
    // Sending the same values again, after the connection broke, uses the same idempotency key: the
    // client is created once.
    const same = !allowDuplicate && sent.current?.values === values;
    const key = same && sent.current ? sent.current.key : crypto.randomUUID();
    sent.current = { values, key };
    create.mutate(
      { body: inputOf(values, context), allowDuplicate, idempotencyKey: key },
      {
        onSettled: () => {
          sending.current = false;
        },
        onSuccess: (client) => {
          dirty.current = false;
          notifyDone(t('form.created', { name: client.displayName }));
          void navigate(`${clients}/${client.id}`);
        },
      },
    );
  };
  return (
    <div style={{ maxWidth: 860 }}>
      <PageHeader title={t('form.createTitle')} />
      <ClientForm
        layout={layout}
        initial={initial}
        stored={null}
        submitLabel={t('form.create')}
        pending={create.isPending}
        serverErrors={serverErrors}
        hideDuplicates={duplicates.length > 0}
        onDirtyChange={setDirty}
        onSubmit={(values) => send(values, false)}
        onCancel={() => void navigate(clients)}
        notice={
          duplicates.length > 0 ? (
            <DuplicateNotice candidates={duplicates} refused>
              <Button
                variant="default"
                onClick={() => sent.current && send(sent.current.values, true)}
              >
                {t('duplicates.createAnyway')}
              </Button>
            </DuplicateNotice>
          ) : create.isError && !serverErrors ? (
            <ProblemAlert error={create.error} />
          ) : null
        }
      />
      <UnsavedChangesGuard isDirty={useCallback(() => dirty.current, [])} />
    </div>
  );
}
