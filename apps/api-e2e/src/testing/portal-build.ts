import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** A script such as a build writes. */
export const SCRIPT = `export const answer = 42;\n${'// padding\n'.repeat(200)}`;

const PAGE = `<!doctype html>
<meta property="csp-nonce" nonce="__CSP_NONCE__" />
<script type="module" src="/assets/main-4f1c0a9b.js" nonce="__CSP_NONCE__"></script>
<div id="root"></div>
`;

/** A folder as the portal's build leaves it, beside a file that is nobody's business. */
export interface PortalBuild {
  readonly folder: string;
  remove(): void;
}

/** Writes a small portal: the server does not look into what it serves. */
export function makePortalBuild(): PortalBuild {
  const parent = mkdtempSync(join(tmpdir(), 'chengjie-portal-'));
  const folder = join(parent, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'seal.svg'), '<svg xmlns="http://www.w3.org/2000/svg" />');
  const script = join(folder, 'assets', 'main-4f1c0a9b.js');
  writeFileSync(script, SCRIPT);
  writeFileSync(`${script}.br`, brotliCompressSync(SCRIPT));
  writeFileSync(`${script}.gz`, gzipSync(SCRIPT));
  return { folder, remove: () => rmSync(parent, { recursive: true }) };
}
