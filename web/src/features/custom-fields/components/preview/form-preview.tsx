import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import { layoutStandardFieldSchema } from '@clientele/contracts/custom-fields/field-layout';
import { ROLES, type Role } from '@clientele/contracts/roles';
import { accessOf, isMasked } from '@clientele/domain/custom-fields/field-access';
import { formSections } from '@clientele/domain/custom-fields/field-layout';
import { customKeyOf, customPath, localized } from '@clientele/domain/custom-fields/field-types';
import { Group, Input, NativeSelect, Text, Title } from '@mantine/core';
import { IconEye, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FormCell, FormGrid, isWide } from '../../../../components/form-grid.tsx';
import { FieldInput } from '../../../../entities/field/field-input.tsx';
import { FieldValue } from '../../../../entities/field/field-value.tsx';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { FieldCatalog } from '../../api/list-custom-fields.ts';
import { isStandardField, useFieldNames } from '../../model/use-field-names.ts';
import classes from './form-preview.module.css';
import { StandardPreview } from './standard-preview.tsx';

interface FormPreviewProps {
  catalog: FieldCatalog;
  role: Role;
  onRole: (role: Role) => void;
}

/** Preview of the client form as a role sees it, by the same rules as the server's. */
export function FormPreview({ catalog, role, onRole }: FormPreviewProps) {
  const { t } = useTranslation(['fields', 'common']);
  const names = useFieldNames(catalog.items);
  const active = catalog.items.filter(({ status }) => status === 'active');
  const visibleFields = new Map<string, MemberField>();
  for (const field of active) {
    const access = accessOf(field.roles, role);
    if (access !== 'none') visibleFields.set(field.key, { ...field, access });
  }
  const shown = new Set<string>([
    ...layoutStandardFieldSchema.options,
    ...[...visibleFields.keys()].map(customPath),
  ]);
  const hidden = active.length - visibleFields.size;
  return (
    <section className={classes.frame} aria-label={t('fields:preview.title')}>
      <div className={classes.head}>
        <Title order={2} size="h3">
          {t('fields:preview.title')}
        </Title>
        <Group gap={8} wrap="nowrap">
          <IconEye size={17} aria-hidden />
          <Text size="sm" component="label" htmlFor="preview-role">
            {t('fields:preview.role')}
          </Text>
          <NativeSelect
            id="preview-role"
            size="xs"
            data={ROLES.map((value) => ({ value, label: t(`common:roles.${value}`) }))}
            value={role}
            onChange={(event) => onRole(event.currentTarget.value as Role)}
          />
        </Group>
      </div>
      <div className={classes.sections} data-testid="preview">
        {formSections(catalog.layout.sections, shown).map((section) => (
          <div key={section.id} className={classes.section}>
            <Title order={3} className={classes.title}>
              {names.section(section)}
            </Title>
            <FormGrid columns={section.columns} compact>
              {section.fields.map((path) => {
                if (isStandardField(path)) {
                  return (
                    <FormCell key={path} wide={path === 'address'}>
                      <StandardPreview path={path} />
                    </FormCell>
                  );
                }
                const field = visibleFields.get(customKeyOf(path) ?? '');
                return field ? (
                  <FormCell key={path} wide={isWide(field.type)}>
                    <PreviewField field={field} />
                  </FormCell>
                ) : null;
              })}
            </FormGrid>
          </div>
        ))}
        {hidden > 0 && (
          <Text size="sm" c="dimmed">
            {t('fields:preview.hidden', { count: hidden })}
          </Text>
        )}
      </div>
    </section>
  );
}

/** A field in the preview: read-only and masked fields look as such, others are disabled inputs. */
function PreviewField({ field }: { field: MemberField }) {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  if (field.access !== 'write' || isMasked(field)) {
    return (
      <Input.Wrapper
        size="xs"
        labelElement="div"
        label={localized(field.label, language)}
        required={field.required && field.access === 'write'}
      >
        <div className={classes.locked}>
          <IconLock size={14} aria-hidden />
          {isMasked(field) ? (
            <FieldValue field={field} value={null} masked />
          ) : (
            t('preview.readOnly')
          )}
        </div>
      </Input.Wrapper>
    );
  }
  return (
    <FieldInput
      field={field}
      size="xs"
      disabled
      value={field.defaultValue}
      onChange={() => undefined}
    />
  );
}
