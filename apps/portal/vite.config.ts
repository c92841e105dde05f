import { relative } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

const SOURCES = `${import.meta.dirname}/src/`;

/** Folder of a chunk: `desk-buyer` and the like for one that holds code of that desk, nothing for what several parts share. */
function familyOf(modules: readonly string[]): string {
  const units = modules
    .filter((id) => id.startsWith(SOURCES))
    .map((id) => /^(public|desk\/\w+)\//.exec(relative(SOURCES, id))?.[1])
    .filter((unit) => unit !== undefined);
  const [unit, ...others] = new Set(units);
  return unit && others.length === 0 ? `${unit.replace('/', '-')}/` : '';
}

/**
 * Builds the portal into `dist`, compressed beforehand. `vite` alone serves it for development on port 5173, with the API of a
 * running `CHENGJIE_ALLOWED_ORIGINS=http://localhost:5173 npm start` behind it.
 */
const config = defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' },
    compression({
      algorithms: ['gzip', 'brotliCompress'],
      include: /\.(js|css|svg|html|webmanifest)$/,
      threshold: 1024,
    }),
  ],
  // The pure libs are built from their sources, as a browser's part of the product.
  resolve: { conditions: ['@chengjie/source', 'module', 'browser', 'development|production'] },
  // Filled in by the server, anew for each page: React Aria adds a style element of its own.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    // Chunks name each other by keys that the page's import map resolves: one that changes leaves those that load it as they are.
    chunkImportMap: true,
    // Which module is in which file, for the program that renders pages (vite.render.config.ts).
    manifest: 'render/browser.json',
    rolldownOptions: {
      output: { chunkFileNames: ({ moduleIds }) => `assets/${familyOf(moduleIds)}[name]-[hash].js` },
    },
  },
  server: {
    host: 'localhost',
    proxy: {
      '/graphql': { target: 'http://127.0.0.1:3000', ws: true },
      ...Object.fromEntries(
        ['/health', '/downloads', '/feeds', '/documents', '/uploads'].map((path) => [path, 'http://127.0.0.1:3000']),
      ),
    },
  },
});
// Vite reads the default export.
export default config;
