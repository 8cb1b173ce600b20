import { useTranslation } from 'react-i18next';

/** Names the button that empties a choice, which the library hides from screen readers. */
export function useClearButton(): (field: string) => object {
  const { t } = useTranslation();
  return (field) => ({ 'aria-label': t('clearField', { field }), 'aria-hidden': false });
}
