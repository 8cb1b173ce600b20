import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import { layoutStandardFieldSchema } from '@clientele/contracts/custom-fields/field-layout';
import { ROLES, type Role } from '@clientele/contracts/roles';
import { isMasked } from '@clientele/domain/custom-fields/field-access';
import { formSections } from '@clientele/domain/custom-fields/field-layout';
import { customKeyOf, customPath, localized } from '@clientele/domain/custom-fields/field-types';
import { Group, Input, NativeSelect, Skeleton, Text, Title } from '@mantine/core';
import { IconEye, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldInput } from '../../../components/fields/field-input.tsx';
import { FieldValue } from '../../../components/fields/field-value.tsx';
import { FormCell, FormGrid, isWide } from '../../../components/fields/form-grid.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useLanguage } from '../../../lib/use-language.ts';
import { useClientForm } from '../api/get-client-form.ts';
import type { FieldCatalog } from '../api/list-custom-fields.ts';
import { isStandardField, useFieldNames } from '../model/use-field-names.ts';
import classes from './form-preview.module.css';
import { StandardPreview } from './standard-preview.tsx';

interface FormPreviewProps {
  catalog: FieldCatalog;
  role: Role;
  onRole: (role: Role) => void;
}

/** The form as a role will meet it: arranged as on the screen, with what the server lets it see. */
export function FormPreview({ catalog, role, onRole }: FormPreviewProps) {
  const { t } = useTranslation(['fields', 'common']);
  const { organization } = useCurrentOrganization();
  const names = useFieldNames(catalog.items);
  const form = useClientForm(organization.id, role);
  const known = new Map(form.data?.fields.map((field) => [field.key, field]));
  const shown = new Set<string>([
    ...layoutStandardFieldSchema.options,
    ...[...known.keys()].map(customPath),
  ]);
  const active = catalog.items.filter(({ status }) => status === 'active');
  const hidden = form.data ? active.filter(({ key }) => !known.has(key)).length : 0;
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
      {form.isError ? (
        <div className={classes.sections}>
          <ProblemAlert error={form.error} onRetry={() => void form.refetch()} />
        </div>
      ) : (
        <div className={classes.sections} data-testid="preview">
          {!form.data && [1, 2].map((row) => <Skeleton key={row} h={110} radius="lg" />)}
          {form.data &&
            formSections(catalog.layout.sections, shown).map((section) => (
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
                    const field = known.get(customKeyOf(path) ?? '');
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
      )}
    </section>
  );
}

/** A field to read, or masked, is shown as such; the rest are inputs, out of use here. */
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
