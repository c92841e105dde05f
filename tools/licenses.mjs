// Whether every package that npm installed may be used under its license: `npm run licenses`, part of lint.
import { init } from 'license-checker-rseidelsohn';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Licenses that ask for no more than notice, as packages name them. */
const ALLOWED = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'ISC',
    'MIT',
    'MIT-0',
    'Python-2.0',
  ],
  ...['PostgreSQL', 'Unlicense'],
]);

/** Packages under other ones, and why that is no harm; without a version, so that a new one is no news. */
const EXCEPTIONS = {
  '@fontsource-variable/noto-sans-sc': ['OFL-1.1', 'a font, served unchanged under its own name'],
  '@react-aria/optimize-locales-plugin': [
    'Apache-2.0*',
    'its license file says so, package.json does not; builds the portal',
  ],
  'axe-core': ['MPL-2.0', 'looks at pages in tests; in no image and no page'],
  'combine-errors': ['MIT*', 'its readme says so, package.json does not; tus-js-client joins errors with it'],
  'caniuse-lite': ['CC-BY-4.0', 'data of browsers that tests and builds read; in no image and no page'],
  'humanize-number': [
    'MIT*',
    'its readme says so, package.json does not; of a store in tests; in no image and no page',
  ],
  'ical.js': ['MPL-2.0', 'reads calendars in tests; in no image and no page'],
  lightningcss: ['MPL-2.0', 'Vite reads styles with it; in no image and no page'],
  only: ['MIT*', 'the same'],
  'spdx-exceptions': ['CC-BY-3.0', 'names of licenses, for this check; in no image'],
  'spdx-ranges': ['(MIT AND CC-BY-3.0)', 'the same'],
};

/** Packages of one system's build, which have the license of what they are built of. */
const OF_A_SYSTEM = /-(?:darwin|linux|win32|freebsd|android)-[\w-]+$/;

/** True for an expression of which one alternative, or every part, is allowed. */
function isAllowed(expression) {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((license) => ALLOWED.has(license));
}

const installed = await promisify(init)({ start: join(import.meta.dirname, '..'), excludePrivatePackages: true });
const unused = new Set(Object.keys(EXCEPTIONS));
const faults = Object.entries(installed).flatMap(([versioned, { licenses }]) => {
  const license = [licenses].flat().join(' AND ');
  if (isAllowed(license)) return [];
  const name = versioned.slice(0, versioned.lastIndexOf('@')).replace(OF_A_SYSTEM, '');
  unused.delete(name);
  return EXCEPTIONS[name]?.[0] === license ? [] : [`${versioned}: ${license}`];
});
for (const fault of faults) console.error(`Not allowed: ${fault}`);
for (const name of unused) console.error(`An exception that nothing needs: ${name}`);
if (faults.length + unused.size > 0) {
  console.error('Use another package, or say in tools/licenses.mjs why this one is no harm.');
  process.exitCode = 1;
} else console.log(`${Object.keys(installed).length} packages under allowed licenses`);
