import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import type { Request } from 'express';

/** The caller's language, from `Accept-Language`; French when it names none that we speak. */
export function languageOf(request: Request): InterfaceLanguage {
  return request.acceptsLanguages(['fr', 'en']) === 'en' ? 'en' : 'fr';
}
