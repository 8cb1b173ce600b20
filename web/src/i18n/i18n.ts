import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

const STORAGE_KEY = 'clientele.language';

/** One file per language and namespace, loaded when a page needs it. */
const files = import.meta.glob<Record<string, object>>('./{fr,en}/*.ts');

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./${language}/${namespace}.ts`];
    if (!load) return done(new Error(`No texts ${language}/${namespace}`), null);
    load().then(
      (module) => done(null, module[namespace] ?? {}),
      (error: Error) => done(error, null),
    );
  },
};

/**
 * The language chosen earlier in this browser, otherwise the first supported one among the
 * browser's languages.
 */
function firstLanguage(): InterfaceLanguage {
  const wished = [localStorage.getItem(STORAGE_KEY), ...navigator.languages];
  const match = wished.map((tag) => tag?.slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en');
  return match === 'en' ? 'en' : 'fr';
}

/** Starts i18next with the texts that the first pages need; other namespaces load on use. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      supportedLngs: ['fr', 'en'],
      fallbackLng: false,
      ns: ['common', 'account'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    });
}

/** Switches the language, and remembers it in this browser. */
export async function chooseLanguage(language: InterfaceLanguage): Promise<void> {
  localStorage.setItem(STORAGE_KEY, language);
  await i18next.changeLanguage(language);
}
