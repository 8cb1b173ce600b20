import '@fontsource-variable/bricolage-grotesque/wght.css';
import '@fontsource-variable/figtree/wght.css';
import '@mantine/core/styles.css';
import './global.css';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/i18n.ts';
import { startFirebase } from '../lib/auth.ts';
import { loadRuntimeConfig } from '../lib/runtime-config.ts';
import { Providers } from './providers.tsx';
import { StartFailure } from './start-failure.tsx';

const root = createRoot(document.getElementById('root') as HTMLElement);

try {
  const [config] = await Promise.all([loadRuntimeConfig(), startI18n()]);
  startFirebase(config);
  root.render(<Providers />);
} catch (error) {
  console.error(error);
  root.render(<StartFailure />);
}
