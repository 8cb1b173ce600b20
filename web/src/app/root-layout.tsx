import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router-dom';

/**
 * Wraps every page: offers the skip link, and moves the focus to the content when the page changes.
 */
export function RootLayout() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    const content = document.getElementById('content');
    // A page that has put the focus into one of its own fields keeps it there.
    if (content && !content.contains(document.activeElement)) content.focus();
  }, [pathname]);
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
