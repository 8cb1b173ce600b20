import { browserPopupRedirectResolver as resolver } from 'firebase/auth';

export const browserPopupRedirectResolver = resolver;
