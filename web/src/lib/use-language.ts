import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { useTranslation } from 'react-i18next';

/** The language the person reads, for `Intl` and for messages that contracts words. */
export function useLanguage(): InterfaceLanguage {
  return useTranslation().i18n.language === 'en' ? 'en' : 'fr';
}
