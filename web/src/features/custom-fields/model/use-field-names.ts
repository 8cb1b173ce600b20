import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import {
  type FieldSection,
  type LayoutStandardField,
  layoutStandardFieldSchema,
} from '@clientele/contracts/custom-fields/field-layout';
import { customKeyOf, localized } from '@clientele/domain/custom-fields/field-types';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/use-language.ts';

export function isStandardField(path: string): path is LayoutStandardField {
  return layoutStandardFieldSchema.safeParse(path).success;
}

/** Names of fields (by path) and of sections in the reader's language. */
export function useFieldNames(fields: readonly CustomField[]) {
  const { t } = useTranslation(['clients', 'fields']);
  const language = useLanguage();
  return {
    field: (path: string): string => {
      if (isStandardField(path)) return t(`clients:fields.${path}`);
      const field = fields.find(({ key }) => key === customKeyOf(path));
      return field ? localized(field.label, language) : path;
    },
    section: (section: Pick<FieldSection, 'label'>): string =>
      localized(section.label, language) || t('fields:layout.untitled'),
  };
}
