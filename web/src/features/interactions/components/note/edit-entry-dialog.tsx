import { type Interaction, interactionSchema } from '@clientele/contracts/interactions/interaction';
import { Alert, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { isProblem } from '../../../../lib/problem.ts';
import { useUpdateInteraction } from '../../api/update-interaction.ts';
import { changesOf, draftOf } from '../../model/entry-draft.ts';
import { EntryForm } from './entry-form.tsx';

/** Dialog to correct an entry written by hand; its earlier versions stay readable. */
export function EditEntryDialog(props: { entry: Interaction | null; onClose: () => void }) {
  const { t } = useTranslation(['interactions', 'common']);
  return (
    <Modal
      opened={props.entry !== null}
      onClose={props.onClose}
      title={t('interactions:note.editTitle')}
      size={680}
    >
      {props.entry && <EditEntry entry={props.entry} onClose={props.onClose} />}
    </Modal>
  );
}

function EditEntry({ entry, onClose }: { entry: Interaction; onClose: () => void }) {
  const { t } = useTranslation(['interactions', 'common']);
  const { organization } = useCurrentOrganization();
  const update = useUpdateInteraction(organization.id);
  const [draft, setDraft] = useState(() => draftOf(entry));
  // The entry as the server has it; replaced when somebody else has saved it meanwhile.
  const [base, setBase] = useState(entry);
  const overtaken = isProblem(update.error, 'precondition.failed');
  const save = () => {
    const changes = changesOf(draftOf(entry), draft);
    if (Object.keys(changes).length === 0) return onClose();
    update.mutate(
      { entry: base, changes },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (!isProblem(error, 'precondition.failed')) return;
          const current = interactionSchema.safeParse(error.details.current);
          if (current.success) setBase(current.data);
        },
      },
    );
  };
  return (
    <EntryForm
      clientId={entry.clientId}
      draft={draft}
      onChange={setDraft}
      onSave={save}
      onCancel={onClose}
      cancelLabel={t('common:cancel')}
      saving={update.isPending}
      problem={
        overtaken ? (
          <Alert color="mimosa" role="alert">
            {t('interactions:note.changedMeanwhile', { name: base.updatedBy.name })}
          </Alert>
        ) : (
          update.isError && <ProblemAlert error={update.error} />
        )
      }
    />
  );
}
