import { useTranslation } from 'react-i18next';

/**
 * Props that give the clear button of a select an accessible name; Mantine hides that button from
 * screen readers.
 */
export function useClearButton(): (field: string) => object {
  const { t } = useTranslation();
  return (field) => ({ 'aria-label': t('clearField', { field }), 'aria-hidden': false });
}
