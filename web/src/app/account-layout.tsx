import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router-dom';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { Logo } from '../components/logo.tsx';
import classes from './account-layout.module.css';
import { Splash } from './splash.tsx';

/**
 * The layout of the pages outside an organisation (signing in, accepting an invitation): the brand
 * and one card.
 */
export function AccountLayout() {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      <header className={classes.brand}>
        <Logo size={40} />
        <p className={classes.tagline}>{t('tagline')}</p>
        <svg className={classes.figure} viewBox="0 0 400 400" aria-hidden="true">
          <path d="M285 92A130 130 0 1 0 285 308" />
          <circle cx="300" cy="200" r="40" />
        </svg>
      </header>
      <div className={classes.side}>
        <nav className={classes.language} aria-label={t('user.language')}>
          <LanguageSwitch />
        </nav>
        <main id="content" tabIndex={-1} className={classes.content}>
          <Suspense fallback={<Splash height="40dvh" />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  );
}
