import { Alert, List, Text, Title } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconQuote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FilterField } from '../../../../entities/condition/filter-field.ts';
import { useSentence } from '../../../../entities/condition/use-sentence.ts';
import type { SegmentFormState } from '../../model/use-segment-form.ts';
import { SegmentBuilder } from '../builder/segment-builder.tsx';
import classes from './segment-form.module.css';

interface CriteriaEditorProps {
  form: SegmentFormState;
  fields: FilterField[];
}

/** Edits the conditions; shows what they mean as a sentence, warnings and errors. */
export function CriteriaEditor({ form, fields }: CriteriaEditorProps) {
  const { t } = useTranslation('segments');
  const sentence = useSentence();
  const { criteria, editing } = form;
  const warnings = [...new Set([...criteria.warnings.values()].flat())];
  const errors = [
    ...criteria.general,
    ...(form.checked && criteria.isEmpty ? [t('form.conditionRequired')] : []),
    ...(form.checked && criteria.missing > 0
      ? [t('form.incomplete', { count: criteria.missing })]
      : []),
  ];
  return (
    <div className={classes.criteria}>
      <Title order={2} size="h4">
        {t('form.criteria')}
      </Title>
      <SegmentBuilder
        fields={fields}
        editing={editing}
        errors={criteria.errors}
        warnings={criteria.warnings}
      />
      {!criteria.isEmpty && (
        <Text className={classes.sentence} aria-live="polite">
          <IconQuote size={18} aria-hidden />
          <span>{sentence(criteria.tree)}</span>
        </Text>
      )}
      {errors.length > 0 && (
        <Alert
          role="alert"
          color="red"
          icon={<IconAlertCircle aria-hidden />}
          title={t('form.toComplete')}
          styles={{ title: { color: 'var(--bad)' }, icon: { color: 'var(--bad)' } }}
        >
          <Points texts={errors} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert
          color="mimosa"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('warnings.title', { count: warnings.length })}
          styles={{ title: { color: 'var(--warn)' }, icon: { color: 'var(--warn)' } }}
        >
          <Points texts={warnings} />
        </Alert>
      )}
    </div>
  );
}

function Points({ texts }: { texts: string[] }) {
  return (
    <List size="sm">
      {texts.map((text) => (
        <List.Item key={text}>{text}</List.Item>
      ))}
    </List>
  );
}
