// What serves, in few files: of three thousand modules Node keeps each one's text and its own notes, which took the API
// 28 MiB, and loads them one by one. `rolldown -c tools/served.config.mjs`, in a project whose modules are built.
import { defineConfig } from 'rolldown';

/** What libraries look for in case it is installed, and do without. */
const NOT_INSTALLED = [
  ...['@apollo/gateway', '@apollo/subgraph', '@as-integrations/express5', '@fastify/multipart', '@fastify/view'],
  ...['@nestjs/microservices', '@nestjs/platform-express', '@nestjs/websockets', 'class-transformer/storage'],
];

export default defineConfig({
  input: { main: 'dist/main.js' },
  platform: 'node',
  external: [/\.node$/, 'ts-morph', ...NOT_INSTALLED.map((name) => new RegExp(`^${name}(/|$)`))],
  output: {
    dir: 'dist/served',
    format: 'esm',
    keepNames: true, // Nest and MikroORM know classes by name
    chunkFileNames: '[name]-[hash].js',
    cleanDir: true,
  },
  logLevel: 'warn',
  onLog(level, log, handle) {
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    handle(level, log);
  },
});
