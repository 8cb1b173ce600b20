import {
  type FieldSection,
  layoutStandardFieldSchema,
} from '@clientele/contracts/custom-fields/field-layout';
import { customKeyOf, localized } from '@clientele/domain/custom-fields/field-types';
import { useTranslation } from 'react-i18next';
import { FormCell, FormGrid, isWide } from '../../../../components/form-grid.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { ClientFormApi } from '../../model/client-form-type.ts';
import type { FormContext, shownFields } from '../../model/form-context.ts';
import { FormCustomField } from './form-custom-field.tsx';
import { FormKind } from './form-kind.tsx';
import { FormStandardField } from './form-standard-field.tsx';

interface FormSectionProps {
  section: FieldSection;
  form: ClientFormApi;
  context: FormContext;
  shown: ReturnType<typeof shownFields>;
}

/**
 * A section of the form with its fields in order. If the kind comes first, it is shown in the head.
 */
export function FormSection({ section, form, context, shown }: FormSectionProps) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const [first] = section.fields;
  const kindInHead = first === 'kind';
  const fields = kindInHead ? section.fields.slice(1) : section.fields;
  return (
    <Panel
      title={localized(section.label, language) || t('form.untitled')}
      aside={kindInHead && <FormKind form={form} size="xs" />}
    >
      <FormGrid columns={section.columns}>
        {fields.map((path) => {
          const standard = layoutStandardFieldSchema.safeParse(path).data;
          const custom = shown.get(customKeyOf(path) ?? '');
          const error = errorAt(form, path);
          if (!standard && !custom) return null;
          return (
            <FormCell
              key={path}
              wide={path === 'address' || (custom !== undefined && isWide(custom.field.type))}
            >
              <div data-field={path} data-invalid={error !== undefined || undefined}>
                {standard && <FormStandardField form={form} field={standard} />}
                {custom && (
                  <FormCustomField form={form} context={context} {...custom} error={error} />
                )}
              </div>
            </FormCell>
          );
        })}
      </FormGrid>
    </Panel>
  );
}

/** The error of a field or of one of its parts. */
function errorAt({ errors }: ClientFormApi, path: string): string | undefined {
  const group = { phone: 'otherPhones', email: 'otherEmails' }[path];
  const place = Object.keys(errors).find(
    (errorPath) =>
      errorPath === path || errorPath.startsWith(`${path}.`) || errorPath.startsWith(`${group}.`),
  );
  return place === undefined ? undefined : String(errors[place]);
}
