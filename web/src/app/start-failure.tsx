import { Logo } from '../components/logo.tsx';

/** When not even the texts may be there: both languages, and the one thing that helps. */
export function StartFailure() {
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
