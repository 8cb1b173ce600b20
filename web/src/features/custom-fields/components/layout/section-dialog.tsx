import {
  LABEL_LENGTH_MAXIMUM,
  type LocalizedText,
} from '@clientele/contracts/custom-fields/custom-field';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { useLanguage } from '../../../../lib/use-language.ts';

interface SectionDialogProps {
  title: string;
  initial: LocalizedText;
  onSubmit: (label: LocalizedText) => void;
  onClose: () => void;
}

/** Dialog for the title of a section in both languages, the reader's first. */
export function SectionDialog(props: SectionDialogProps) {
  const { t } = useTranslation(['fields', 'common']);
  const language = useLanguage();
  const form = useForm<LocalizedText>({
    initialValues: props.initial,
    validate: (label) =>
      label.fr.trim() === '' && label.en.trim() === ''
        ? { [language]: t('fields:layout.titleRequired') }
        : {},
  });
  const labels = { fr: t('fields:layout.sectionFr'), en: t('fields:layout.sectionEn') };
  const order = language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  return (
    <FormDialog
      opened
      title={props.title}
      onSubmit={() =>
        form.onSubmit(({ fr, en }) => props.onSubmit({ fr: fr.trim(), en: en.trim() }))()
      }
      onCancel={props.onClose}
      submitLabel={t('common:save')}
      saving={false}
    >
      {order.map((titleLanguage, at) => (
        <TextInput
          key={titleLanguage}
          label={labels[titleLanguage]}
          description={at === 1 ? t('fields:editor.otherLanguage') : undefined}
          maxLength={LABEL_LENGTH_MAXIMUM}
          {...(at === 0 && { 'data-autofocus': true })}
          {...form.getInputProps(titleLanguage)}
        />
      ))}
    </FormDialog>
  );
}
