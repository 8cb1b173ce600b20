import {
  type FieldAccess,
  type FieldRole,
  fieldAccessSchema,
} from '@clientele/contracts/custom-fields/field-access';
import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronDown, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './access-grid.module.css';
import { AccessIcon } from './access-level.tsx';

interface AccessRoleHeadProps {
  role: FieldRole;
  onSeeAs: () => void;
  onSetAll: (access: FieldAccess) => void;
}

/** Head of a role's column: preview the form as that role, or set the whole column. */
export function AccessRoleHead(props: AccessRoleHeadProps) {
  const { t } = useTranslation(['fields', 'common']);
  const role = t(`common:roles.${props.role}`);
  return (
    <th scope="col">
      <span className={classes.role}>
        {role}
        <Menu position="bottom-start">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('fields:access.columnMenu', { role })}
            >
              <IconChevronDown size={15} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconEye size={16} aria-hidden />} onClick={props.onSeeAs}>
              {t('fields:access.seeAs', { role })}
            </Menu.Item>
            <Menu.Divider />
            {fieldAccessSchema.options.map((access) => (
              <Menu.Item
                key={access}
                leftSection={<AccessIcon access={access} />}
                onClick={() => props.onSetAll(access)}
              >
                {t('fields:access.setAll', { level: t(`fields:access.levels.${access}`) })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </span>
    </th>
  );
}
