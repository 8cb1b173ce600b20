import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import type { Request } from 'express';

/** The language the caller reads; French when it does not say. */
export function languageOf(request: Request): InterfaceLanguage {
  return request.acceptsLanguages(['fr', 'en']) === 'en' ? 'en' : 'fr';
}
