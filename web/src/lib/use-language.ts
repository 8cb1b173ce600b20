import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { useTranslation } from 'react-i18next';

/** The language of the interface, for `Intl` and for texts that the contracts package words. */
export function useLanguage(): InterfaceLanguage {
  return useTranslation().i18n.language === 'en' ? 'en' : 'fr';
}
