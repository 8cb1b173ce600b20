import { manualInteractionTypeSchema } from '@clientele/contracts/interactions/interaction-type';
import { Button, SegmentedControl, Skeleton, Text, TextInput } from '@mantine/core';
import { type DragEvent, lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EntryDraft, hasContent, withType } from '../../model/entry-draft.ts';
import { useUploads } from '../../model/use-uploads.ts';
import classes from './entry-form.module.css';
import { EntryOptions } from './entry-options.tsx';
import { FilePicker } from './file-picker.tsx';
import { UploadList } from './upload-list.tsx';

/** Loads the editor lazily: it is large, and only needed for writing. */
const loadEditor = async () => ({ default: (await import('./note-editor.tsx')).NoteEditor });
const NoteEditor = lazy(loadEditor);

/**
 * Loads the editor in advance, once somebody seems about to write, so that it is there for the
 * first letters.
 */
export function preloadEditor(): void {
  // A failure is handled when the editor is rendered.
  loadEditor().catch(() => undefined);
}

const TYPES = manualInteractionTypeSchema.options;

export interface EntryFormProps {
  clientId: string;
  draft: EntryDraft;
  onChange: (change: (draft: EntryDraft) => EntryDraft) => void;
  onSave: () => void;
  onCancel: () => void;
  cancelLabel: string;
  saving: boolean;
  /** Why the last attempt failed. */
  problem?: ReactNode;
  /** Whether the type can be changed. */
  withTypes?: boolean;
  autoFocus?: boolean;
}

/** Form for an entry with its files and options; used both to add and to correct. */
export function EntryForm(props: EntryFormProps) {
  const { draft, onChange } = props;
  const { t } = useTranslation('interactions');
  const [checked, setChecked] = useState(false);
  const [dropping, setDropping] = useState(false);
  const set = (changes: Partial<EntryDraft>) => onChange((now) => ({ ...now, ...changes }));
  const uploads = useUploads(props.clientId, draft.attachments, (attachment) =>
    onChange((now) => ({ ...now, attachments: [...now.attachments, attachment] })),
  );
  const empty = !hasContent(draft);
  const wrongMoment = draft.at === '';
  const save = () => {
    if (props.saving) return;
    setChecked(true);
    if (!empty && !wrongMoment && !uploads.sending) props.onSave();
  };
  const drag = (event: DragEvent, over: boolean) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDropping(over);
  };
  return (
    <form
      noValidate
      className={classes.form}
      data-dropping={dropping || undefined}
      aria-label={t('note.label')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        uploads.add([...event.dataTransfer.files]);
      }}
    >
      {props.withTypes && (
        <SegmentedControl
          className={classes.types}
          aria-label={t('note.kind')}
          data={TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
          value={draft.type}
          onChange={(type) => onChange((now) => withType(now, type as EntryDraft['type']))}
        />
      )}
      {draft.type === 'other' && (
        <TextInput
          label={t('note.title')}
          maxLength={200}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      )}
      <Suspense fallback={<Skeleton h={138} radius="md" />}>
        <NoteEditor
          value={draft.body}
          onChange={(body) => set({ body })}
          label={t('note.text')}
          placeholder={t(`note.textOf.${draft.type}`)}
          autoFocus={props.autoFocus ?? true}
          invalid={checked && empty}
        />
      </Suspense>
      {dropping && <div className={classes.drop}>{t('note.drop')}</div>}
      <UploadList
        attachments={draft.attachments}
        uploads={uploads.uploads}
        onRetry={uploads.retry}
        onDrop={uploads.drop}
        onRemove={(id) =>
          set({ attachments: draft.attachments.filter((attachment) => attachment.id !== id) })
        }
      />
      <EntryOptions draft={draft} onChange={set} wrongMoment={checked && wrongMoment} />
      {checked && (empty || uploads.sending) && (
        <Text size="sm" c="var(--bad)" role="alert">
          {t(empty ? 'note.empty' : 'note.waitUploads')}
        </Text>
      )}
      {props.problem}
      <div className={classes.foot}>
        <FilePicker onPick={uploads.add} />
        <div className={classes.actions}>
          <Button variant="default" onClick={props.onCancel}>
            {props.cancelLabel}
          </Button>
          <Button type="submit" loading={props.saving} title={t('note.saveHint')}>
            {t('note.save')}
          </Button>
        </div>
      </div>
    </form>
  );
}
