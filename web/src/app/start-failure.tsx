import { useEffect } from 'react';
import { Logo } from '../components/logo.tsx';
import { reloadWhenUp } from '../lib/reload-when-up.ts';

/**
 * Shown when the application cannot start. The translated texts may be missing then, so it speaks
 * both languages. It reloads by itself once the server answers.
 */
export function StartFailure() {
  useEffect(() => reloadWhenUp(), []);
  return (
    <main style={{ maxWidth: 420, margin: '20vh auto', padding: 24, fontFamily: 'sans-serif' }}>
      <h1>
        <Logo />
      </h1>
      <p lang="fr">Clientèle ne répond pas. Vérifiez votre connexion, puis rechargez la page.</p>
      <p lang="en">Clientèle does not answer. Check your connection, then reload the page.</p>
      <button type="button" onClick={() => location.reload()}>
        Recharger · Reload
      </button>
    </main>
  );
}
