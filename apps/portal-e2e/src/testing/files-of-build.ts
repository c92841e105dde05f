// Run by units.spec.ts in a process of its own, since the bundler does not work inside of Jest.
// Prints as JSON, for the portal as it is and with a line more in each of the modules named: what files a build has.
import { join } from 'node:path';
import { build, loadConfigFromFile, type Plugin, type Rolldown } from 'vite';

const portal = join(import.meta.dirname, '..', '..', '..', 'portal');

/** Names of all files of a build, hashes of their content included. */
async function filesOf(changed: string | undefined): Promise<string[]> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(portal, 'vite.config.ts'));
  const config = loaded?.config ?? {};
  const oneMoreLine: Plugin = {
    name: 'one-more-line',
    transform: (code, id) =>
      changed && id === join(portal, 'src', changed) ? `${code}\nconsole.log('one more');` : null,
  };
  const { output } = (await build({
    ...config,
    plugins: [...(config.plugins ?? []), oneMoreLine],
    configFile: false,
    logLevel: 'silent',
    build: { ...config.build, write: false },
  })) as Rolldown.RolldownOutput;
  return output.map(({ fileName }) => fileName);
}

const files = [];
for (const changed of [undefined, ...process.argv.slice(2)]) files.push(await filesOf(changed));
process.stdout.write(JSON.stringify(files));
