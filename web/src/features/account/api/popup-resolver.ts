import { browserPopupRedirectResolver as resolver } from 'firebase/auth';

/**
 * Imported dynamically: a file of its own keeps the code for pop-up sign-in out of the first load.
 */
export const browserPopupRedirectResolver = resolver;
