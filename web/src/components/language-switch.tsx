import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n/i18n.ts';
import { useLanguage } from '../lib/use-language.ts';
import classes from './language-switch.module.css';

const LANGUAGES = { fr: 'Français', en: 'English' } as const;

/**
 * Plain buttons rather than a Mantine control, because this is part of the first page to load and
 * should stay small.
 */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend
    <div role="group" aria-label={t('user.language')} className={classes.switch}>
      {(['fr', 'en'] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={classes.language}
          aria-pressed={language === current}
          onClick={() => void chooseLanguage(language)}
        >
          {LANGUAGES[language]}
        </button>
      ))}
    </div>
  );
}
