// Known advisories against what is installed, as the registry tells them: `npm run advisories`. No part of CI, which must not
// change its mind overnight. Exit code 0: none; 1: some; 2: the registry does not answer, so nothing is known.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const { stdout, error } = spawnSync('npm', ['audit', '--json', ...process.argv.slice(2)], {
  cwd: join(import.meta.dirname, '..'),
  encoding: 'utf8',
  maxBuffer: 100_000_000,
});
const report = parsed(stdout);
if (report?.metadata?.vulnerabilities === undefined) {
  const why = report?.message ?? error?.message ?? 'its answer is no report';
  console.error(`The registry tells no advisories, so nothing is known: ${why}`);
  console.error('Ask one that does: npm run advisories -- --registry=ADDRESS');
  process.exitCode = 2;
} else {
  for (const { name, severity, range, via } of Object.values(report.vulnerabilities)) {
    const titles = via.map((cause) => (typeof cause === 'string' ? `by ${cause}` : `${cause.title} ${cause.url}`));
    console.log(`${severity}: ${name} ${range}: ${titles.join('; ')}`);
  }
  const { total } = report.metadata.vulnerabilities;
  console.log(`${total} packages with advisories`);
  process.exitCode = total > 0 ? 1 : 0;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
