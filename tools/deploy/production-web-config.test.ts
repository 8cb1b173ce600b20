import { describe, expect, it } from 'vitest';
import { productionWebConfig } from './production-web-config.ts';

describe('productionWebConfig', () => {
  it('never speaks of emulators or demo accounts', () => {
    expect(productionWebConfig('my-salon', { CLIENTELE_FIREBASE_API_KEY: 'key' })).toEqual({
      firebase: { apiKey: 'key', authDomain: 'my-salon.firebaseapp.com', projectId: 'my-salon' },
      emulators: null,
      demoAccounts: null,
      googleSignIn: false,
      instanceMemorySeconds: 30,
    });
  });

  it('turns Google sign-in on where it is configured', () => {
    const environment = { CLIENTELE_FIREBASE_API_KEY: 'key', CLIENTELE_GOOGLE_SIGN_IN: 'true' };
    expect(productionWebConfig('my-salon', environment).googleSignIn).toBe(true);
  });

  it('says what is missing', () => {
    expect(() => productionWebConfig('my-salon', {})).toThrow('CLIENTELE_FIREBASE_API_KEY');
  });
});
