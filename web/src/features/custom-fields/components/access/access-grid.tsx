import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import {
  FIELD_ROLES,
  type FieldAccess,
  type FieldRole,
  fieldAccessSchema,
} from '@clientele/contracts/custom-fields/field-access';
import { customPath } from '@clientele/domain/custom-fields/field-types';
import { NativeSelect, Text, Tooltip } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useUpdateAccess } from '../../api/arrange-fields.ts';
import type { FieldCatalog } from '../../api/list-custom-fields.ts';
import { useArrangeFailure } from '../../model/use-arrange.tsx';
import { useFieldNames } from '../../model/use-field-names.ts';
import classes from './access-grid.module.css';
import { AccessIcon } from './access-level.tsx';
import { AccessRoleHead } from './access-role-head.tsx';

const LEVELS = fieldAccessSchema.options;

interface AccessGridProps {
  catalog: FieldCatalog;
  onSeeAs: (role: FieldRole) => void;
}

/** A table of the access of each role to each field; every choice is saved at once. */
export function AccessGrid({ catalog, onSeeAs }: AccessGridProps) {
  const { t } = useTranslation(['fields', 'common']);
  const { organization } = useCurrentOrganization();
  const update = useUpdateAccess(organization.id);
  const onError = useArrangeFailure();
  const names = useFieldNames(catalog.items);
  const fields = inLayoutOrder(catalog);
  const set = (changed: CustomField[], role: FieldRole, access: FieldAccess) => {
    const changes = changed
      .filter((field) => field.roles[role] !== access)
      .map((field) => ({ field: field.key, role, access }));
    if (changes.length > 0) update.mutate(changes, { onError });
  };
  if (fields.length === 0) {
    return <EmptyState title={t('fields:access.empty')} text={t('fields:access.emptyText')} />;
  }
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t('fields:access.intro')}
      </Text>
      <AccessLegend />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className={classes.frame} aria-label={t('fields:access.label')} tabIndex={0}>
        <table className={classes.grid}>
          <thead>
            <tr>
              <th scope="col">{t('fields:access.field')}</th>
              <th scope="col">{t('common:roles.owner')}</th>
              {FIELD_ROLES.map((role) => (
                <AccessRoleHead
                  key={role}
                  role={role}
                  onSeeAs={() => onSeeAs(role)}
                  onSetAll={(access) => set(fields, role, access)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => {
              const name = names.field(customPath(field.key));
              return (
                <tr key={field.key}>
                  <th scope="row">
                    <span className={classes.name}>{name}</span>
                    {field.sensitive && <SensitiveMark />}
                  </th>
                  <td>
                    <span className={classes.owner}>
                      <AccessIcon access="write" />
                      {t('fields:access.levels.write')}
                    </span>
                  </td>
                  {FIELD_ROLES.map((role) => (
                    <td key={role}>
                      <NativeSelect
                        size="xs"
                        className={classes.cell}
                        wrapperProps={{ 'data-access': field.roles[role] }}
                        aria-label={t('fields:access.cell', {
                          field: name,
                          role: t(`common:roles.${role}`),
                        })}
                        leftSection={<AccessIcon access={field.roles[role]} />}
                        data={LEVELS.map((value) => ({
                          value,
                          label: t(`fields:access.levels.${value}`),
                        }))}
                        value={field.roles[role]}
                        onChange={(event) =>
                          set([field], role, event.currentTarget.value as FieldAccess)
                        }
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {fields.some(({ sensitive }) => sensitive) && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('fields:access.sensitiveHint')}
        </Text>
      )}
    </>
  );
}

function SensitiveMark() {
  const { t } = useTranslation('fields');
  return (
    <Tooltip label={t('access.sensitiveHint')} multiline w={280}>
      <span className={classes.sensitive}>
        <IconShieldLock size={13} aria-hidden />
        {t('badges.sensitive')}
      </span>
    </Tooltip>
  );
}

function AccessLegend() {
  const { t } = useTranslation('fields');
  return (
    <ul className={classes.legend}>
      {LEVELS.map((level) => (
        <li key={level}>
          <AccessIcon access={level} />
          <span>
            <strong>{t(`access.levels.${level}`)}</strong> {t(`access.levelHints.${level}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function inLayoutOrder({ items, layout }: FieldCatalog): CustomField[] {
  const order = layout.sections.flatMap(({ fields }) => fields);
  const place = ({ key }: CustomField) => order.indexOf(customPath(key));
  return items.filter(({ status }) => status === 'active').sort((a, b) => place(a) - place(b));
}
