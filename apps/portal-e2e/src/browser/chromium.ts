import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** How the browser is started. */
export interface Chromium {
  readonly executablePath: string;
  /** Environment of its process. */
  readonly env: Readonly<Record<string, string>>;
}

/** Folder of @sparticuz/chromium, from where its version and its files are read. */
const PACKAGE = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
/** Beside the packages, so that a new installation unpacks anew. */
const CACHE = join(dirname(dirname(PACKAGE)), '.cache');

/** Unpacks into TMPDIR what the package holds, as it would in the cloud that it was made for: with its own NSS libraries. */
const UNPACK = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();`;

/**
 * The Chromium that npm brings (Linux x64), or the installed one that CHENGJIE_CHROMIUM names.
 *
 * @throws Error where there is neither
 */
export async function findChromium(): Promise<Chromium> {
  const installed = process.env['CHENGJIE_CHROMIUM'];
  if (installed) return { executablePath: installed, env: environment() };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('npm brings a browser for Linux x64 alone: name an installed Chromium by CHENGJIE_CHROMIUM.');
  }
  const folder = await unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Folder of the unpacked browser. Whoever comes first makes it; spec files that do so at the same time do not meet. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: PACKAGE,
    env: { ...environment(), TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  writeFileSync(join(fresh, 'fonts.conf'), fontsOf(folder));
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The package's fonts alone, so that pages look the same on every machine; the portal brings its own for Chinese. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/** Our own environment, without what is meant for Node. */
function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => name !== 'NODE_OPTIONS');
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
