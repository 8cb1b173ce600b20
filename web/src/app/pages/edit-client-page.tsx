import type { Client } from '@clientele/contracts/clients/client';
import type { ClientForm as ClientFormLayout } from '@clientele/contracts/custom-fields/field-layout';
import { Alert, Button } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { showUndo } from '../../components/undo-notification.tsx';
import { UnsavedChangesGuard } from '../../components/unsaved-changes-guard.tsx';
import { useClient } from '../../entities/client/get-client.ts';
import { ClientForm } from '../../features/clients/components/form/client-form.tsx';
import { DuplicateNotice } from '../../features/clients/components/form/duplicate-notice.tsx';
import { MergeDialog } from '../../features/clients/components/form/merge-dialog.tsx';
import { ClientUnavailable } from '../../features/clients/components/record/client-unavailable.tsx';
import { useEditClient } from '../../features/clients/model/use-edit-client.ts';
import { useServerErrors } from '../../features/clients/model/use-server-errors.ts';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { notifyDone } from '../../lib/notify.ts';
import { useOnceCurrent } from '../../lib/use-once-current.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { PageSkeleton } from '../page-skeleton.tsx';

export function EditClientPage() {
  const { clientId = '' } = useParams();
  const { organization, form } = useCurrentOrganization();
  const client = useClient(organization.id, clientId);
  const isCurrent = useOnceCurrent(clientId, client);
  if (client.isError && !client.data) {
    return <ClientUnavailable error={client.error} onRetry={() => void client.refetch()} />;
  }
  if (!client.data || !isCurrent || !form) return <PageSkeleton />;
  return <EditClient key={clientId} current={client.data} layout={form} />;
}

function EditClient({ current, layout }: { current: Client; layout: ClientFormLayout }) {
  const { t } = useTranslation(['clients', 'common']);
  const { organization, me } = useCurrentOrganization();
  const navigate = useNavigate();
  // The record as it was when the form opened. What others change meanwhile is merged on saving.
  const [base] = useState(current);
  const dirty = useRef(false);
  const setDirty = useCallback((isDirty: boolean) => {
    dirty.current = isDirty;
  }, []);
  const details = `/o/${organization.id}/clients/${base.id}`;
  usePageTitle(t('clients:form.editTitle', { name: base.displayName }));

  const edit = useEditClient(base, (outcome) => {
    dirty.current = false;
    if (outcome.kind === 'unchanged') notifyDone(t('clients:form.nothingChanged'));
    else {
      const messageKey = outcome.merged ? 'clients:form.merged' : 'clients:form.saved';
      if (outcome.undo) showUndo(t(messageKey), t('common:undo'), outcome.undo);
      else notifyDone(t(messageKey));
    }
    void navigate(details);
  });
  const serverErrors = useServerErrors(edit.error);
  const changedBy =
    current.version > base.version && current.updatedBy.id !== me.id
      ? current.updatedBy.name
      : null;
  return (
    <div style={{ maxWidth: 860 }}>
      <PageHeader title={t('clients:form.editTitle', { name: base.displayName })} />
      {changedBy && (
        <Alert color="bleu" mb="lg" role="status">
          {t('clients:form.changedMeanwhile', { name: changedBy })}
        </Alert>
      )}
      <ClientForm
        layout={layout}
        initial={base}
        stored={base}
        submitLabel={t('clients:form.save')}
        pending={edit.pending}
        serverErrors={serverErrors}
        hideDuplicates={edit.duplicates.length > 0}
        onDirtyChange={setDirty}
        onSubmit={edit.save}
        onCancel={() => void navigate(details)}
        notice={
          edit.duplicates.length > 0 ? (
            <DuplicateNotice candidates={edit.duplicates} refused>
              <Button variant="default" onClick={edit.saveAnyway}>
                {t('clients:duplicates.saveAnyway')}
              </Button>
            </DuplicateNotice>
          ) : edit.error && !serverErrors ? (
            <ProblemAlert error={edit.error} />
          ) : null
        }
      />
      {edit.conflict && (
        <MergeDialog
          conflicts={edit.conflict.conflicts}
          otherName={edit.conflict.otherName}
          pending={edit.pending}
          onCancel={edit.cancelConflict}
          onDecide={edit.decide}
        />
      )}
      <UnsavedChangesGuard isDirty={useCallback(() => dirty.current, [])} />
    </div>
  );
}
