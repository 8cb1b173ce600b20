import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router-dom';

/** Around every page: the skip link, and the focus that follows a change of page. */
export function RootLayout() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    const content = document.getElementById('content');
    // A page that put the focus into a field of its own keeps it there.
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
