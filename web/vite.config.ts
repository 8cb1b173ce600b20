import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * `pnpm dev` names the stack's address in STACK_ORIGIN: the API and the run-time configuration
 * come from there, the pages from here.
 */
const stackOrigin = process.env.STACK_ORIGIN ?? 'http://127.0.0.1:5000';

export default defineConfig({
  plugins: [react(), preloadFonts()],
  build: {
    target: ['chrome123', 'firefox125', 'safari17.5'],
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: { '/api': stackOrigin, '/config.json': stackOrigin },
  },
});

/** Asks for the two font files with the page itself, so that text does not jump once painted. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((name) => /-latin-wght-normal.*\.woff2$/.test(name))
          .map((name) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
              href: `/${name}`,
            },
            injectTo: 'head' as const,
          })),
    },
  };
}
