import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const ROOT = import.meta.dirname;

/** As in vite.config.ts, but for Node. */
const CONDITIONS = ['@chengjie/source', 'module', 'development|production'];

/** How routes name the module of a page. */
const LAZY_PAGE = /lazy: async \(\) => \(\{ Component: \(await import\('([^']+)\.js'\)\)/g;

/** Has each route say which module its page is, so that a page names the files that the browser needs for it. */
const namePages: Plugin = {
  name: 'name-pages',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/routes.ts')
      ? code.replace(LAZY_PAGE, (found, file: string) => {
          const source = relative(ROOT, join(dirname(id), `${file}.tsx`));
          return `page: ${JSON.stringify(source)}, ${found}`;
        })
      : null,
};

/** What the browsers' part of the build says, which is made before. */
function browserBuild() {
  const read = (file: string) => readFileSync(join(ROOT, 'dist', file), 'utf8');
  const modules = Object.entries(JSON.parse(read('render/browser.json')) as Record<string, { file: string }>);
  return {
    shell: read('index.html'),
    modules: Object.fromEntries(modules.filter(([, { file }]) => file.endsWith('.js'))),
  };
}

/** Builds the program that renders public pages, with all that it needs, into `dist/render`; after the browsers' part. */
const config = defineConfig(() => ({
  root: ROOT,
  plugins: [namePages],
  define: { BROWSER_BUILD: JSON.stringify(browserBuild()), 'process.env.NODE_ENV': '"production"' },
  resolve: { conditions: CONDITIONS },
  ssr: { noExternal: true, resolve: { conditions: CONDITIONS } },
  build: {
    ssr: 'src/render/main.ts',
    outDir: 'dist/render',
    emptyOutDir: false,
    target: 'node24',
    copyPublicDir: false,
    rolldownOptions: {
      output: { chunkFileNames: '[name]-[hash].js' },
      onLog: (level, log, tell) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log); // for frameworks that have parts for servers alone
      },
    },
  },
}));
// Vite reads the default export.
export default config;
