import {
  SEGMENT_DESCRIPTION_LENGTH_MAXIMUM,
  SEGMENT_NAME_LENGTH_MAXIMUM,
  type Segment,
} from '@clientele/contracts/segments/segment';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PatientButton } from '../../../../components/patient-button.tsx';
import { ProblemDetails } from '../../../../components/problem-details.tsx';
import { UnsavedChangesGuard } from '../../../../components/unsaved-changes-guard.tsx';
import { useFilterFields } from '../../../../entities/condition/use-filter-fields.ts';
import { isProblem } from '../../../../lib/problem.ts';
import { useDraftPreview } from '../../model/use-draft-preview.ts';
import { type SegmentStart, useSegmentForm } from '../../model/use-segment-form.ts';
import { SegmentPreview } from '../preview/segment-preview.tsx';
import { CriteriaEditor } from './criteria-editor.tsx';
import { PreviewPeek } from './preview-peek.tsx';
import classes from './segment-form.module.css';

interface SegmentFormProps {
  start: SegmentStart;
  segment: Segment | null;
  onSaved: (segment: Segment, changedCriteria: boolean) => void;
  onCancel: () => void;
}

/** The form of a segment: name and criteria, beside a preview of its clients. */
export function SegmentForm({ start, segment, onSaved, onCancel }: SegmentFormProps) {
  const { t } = useTranslation(['segments', 'common']);
  const dirty = useRef(false);
  const fields = useFilterFields(segment?.id);
  const form = useSegmentForm({
    start,
    segment,
    fields,
    onSaved: (saved) => {
      dirty.current = false;
      onSaved(saved, form.isDynamic && (segment === null || form.changedCriteria));
    },
  });
  const draft = useDraftPreview(form, fields, segment?.id);
  dirty.current = form.isDirty && !form.saving;
  const hasMessages = form.nameError !== undefined || form.criteria.errors.size > 0;
  const isUntold =
    form.error !== null && !(hasMessages && isProblem(form.error, 'request.invalid'));
  return (
    <form
      noValidate
      className={classes.layout}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <Stack gap="lg" className={classes.main}>
        {isUntold && <ProblemDetails error={form.error} />}
        <Stack gap="md" className={classes.names}>
          <TextInput
            required
            label={t('segments:form.name')}
            placeholder={t('segments:form.namePlaceholder')}
            maxLength={SEGMENT_NAME_LENGTH_MAXIMUM}
            error={form.nameError}
            value={form.name}
            onChange={(event) => form.setName(event.currentTarget.value)}
          />
          <Textarea
            autosize
            minRows={1}
            maxRows={4}
            label={t('segments:form.description')}
            placeholder={t('segments:form.descriptionPlaceholder')}
            maxLength={SEGMENT_DESCRIPTION_LENGTH_MAXIMUM}
            value={form.description}
            onChange={(event) => form.setDescription(event.currentTarget.value)}
          />
        </Stack>
        {form.isDynamic && <CriteriaEditor form={form} fields={fields} />}
      </Stack>
      {form.isDynamic && (
        <aside className={classes.aside}>
          <SegmentPreview {...draft} />
        </aside>
      )}
      <Group className={classes.foot}>
        <PatientButton type="submit" error={form.error} loading={form.saving}>
          {t(segment ? 'common:save' : 'segments:form.create')}
        </PatientButton>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        {form.isDynamic && <PreviewPeek preview={draft.preview} />}
      </Group>
      <UnsavedChangesGuard isDirty={useCallback(() => dirty.current, [])} />
    </form>
  );
}
