import type { ManualInteractionType } from '@clientele/contracts/interactions/interaction-type';
import { Button } from '@mantine/core';
import {
  IconCalendarPlus,
  IconDoorEnter,
  IconNote,
  IconPhone,
  IconReceipt,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { notifyDone } from '../../../../lib/notify.ts';
import { useCreateInteraction } from '../../api/create-interaction.ts';
import { createBodyOf, emptyDraft, pendingEntry } from '../../model/entry-draft.ts';
import { useStoredDraft } from '../../model/use-stored-draft.ts';
import classes from './add-note-form.module.css';
import { EntryForm, preloadEditor } from './entry-form.tsx';

interface AddNoteFormProps {
  clientId: string;
  /** Opens the form of an appointment; null where the member may not. */
  onAppointment: (() => void) | null;
  onPurchase: (() => void) | null;
}

/**
 * One line that invites to write; pressing it opens the form. An unfinished draft opens the form at
 * once.
 */
export function AddNoteForm({ clientId, onAppointment, onPurchase }: AddNoteFormProps) {
  const { t } = useTranslation('interactions');
  const { organization, me, can } = useCurrentOrganization();
  const [draft, setDraft] = useStoredDraft(clientId);
  const [fromStore] = useState(draft !== null);
  const opener = useRef<HTMLButtonElement>(null);
  const key = useRef(crypto.randomUUID());
  const create = useCreateInteraction(organization.id, clientId);
  const close = () => {
    create.reset();
    setDraft(null);
    setTimeout(() => opener.current?.focus());
  };
  const save = async () => {
    if (!draft) return;
    const by = { id: me.id, name: me.displayName || me.email };
    try {
      await create.mutateAsync({
        body: createBodyOf(draft),
        draft: pendingEntry(draft, clientId, by),
        idempotencyKey: key.current,
      });
      notifyDone(t('note.saved'));
      close();
    } catch {
      // The error is shown in the form, which still has the draft.
    } finally {
      key.current = crypto.randomUUID();
    }
  };
  if (draft) {
    return (
      <section className={classes.panel} aria-label={t('add.label')}>
        <EntryForm
          withTypes
          clientId={clientId}
          draft={draft}
          onChange={(change) => setDraft((now) => now && change(now))}
          onSave={() => void save()}
          onCancel={close}
          cancelLabel={t('note.discard')}
          saving={create.isPending}
          problem={create.isError && <ProblemAlert error={create.error} />}
          autoFocus={!fromStore}
        />
      </section>
    );
  }
  const open = (type: ManualInteractionType) => () => setDraft(emptyDraft(type));
  const icon = { size: 17, stroke: 1.8, 'aria-hidden': true } as const;
  const quick = {
    size: 'sm',
    px: 'xs',
    fw: 500,
    variant: 'subtle',
    color: 'gray',
    c: 'var(--ink)',
  } as const;
  return (
    <section
      className={classes.closed}
      aria-label={t('add.label')}
      onPointerEnter={preloadEditor}
      onFocus={preloadEditor}
    >
      {can('interactions.write') && (
        <button type="button" ref={opener} className={classes.open} onClick={open('note')}>
          <IconNote size={19} stroke={1.7} aria-hidden />
          {t('note.open')}
        </button>
      )}
      <div className={classes.quick}>
        {can('interactions.write') && (
          <>
            <Button {...quick} leftSection={<IconPhone {...icon} />} onClick={open('call')}>
              {t('add.call')}
            </Button>
            <Button {...quick} leftSection={<IconDoorEnter {...icon} />} onClick={open('visit')}>
              {t('add.visit')}
            </Button>
          </>
        )}
        {onAppointment && (
          <Button {...quick} leftSection={<IconCalendarPlus {...icon} />} onClick={onAppointment}>
            {t('add.appointment')}
          </Button>
        )}
        {onPurchase && (
          <Button {...quick} leftSection={<IconReceipt {...icon} />} onClick={onPurchase}>
            {t('add.purchase')}
          </Button>
        )}
      </div>
    </section>
  );
}
