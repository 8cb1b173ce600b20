import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n/i18n.ts';
import { useLanguage } from '../lib/use-language.ts';

const LANGUAGES = [
  { value: 'fr', label: <span lang="fr">Français</span> },
  { value: 'en', label: <span lang="en">English</span> },
] as const;

export function LanguageSwitch(props: { fullWidth?: boolean }) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('user.language')}
      fullWidth={props.fullWidth ?? false}
      data={[...LANGUAGES]}
      value={useLanguage()}
      onChange={(language) => void chooseLanguage(language === 'en' ? 'en' : 'fr')}
    />
  );
}
