import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import { IconAsterisk, IconFingerprint, IconGitBranch, IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './layout-board.module.css';

/** Marks for the special settings of a field, each as a word and an icon. */
export function FieldMarks({ field }: { field: CustomField }) {
  const { t } = useTranslation('fields');
  const marks = [
    { key: 'required', shown: field.required, icon: IconAsterisk },
    {
      key: 'requiredWhen',
      shown: field.requiredWhen !== null && !field.required,
      icon: IconAsterisk,
    },
    { key: 'unique', shown: field.unique, icon: IconFingerprint },
    { key: 'sensitive', shown: field.sensitive, icon: IconShieldLock },
    { key: 'conditional', shown: field.visibleWhen !== null, icon: IconGitBranch },
  ] as const;
  return marks
    .filter(({ shown }) => shown)
    .map(({ key, icon: Icon }) => (
      <span key={key} className={classes.mark} data-tone={key === 'sensitive' ? 'warn' : undefined}>
        <Icon size={13} stroke={2} aria-hidden />
        {t(`badges.${key}`)}
      </span>
    ));
}
