import { UserFacingError } from '@chengjie/terminal';
import type { Command } from 'commander';
import { askServer, isOutside, openEmbedded, servingUrlOf } from '../lib/database.js';
import { readSettings } from '../lib/settings.js';

interface Options {
  readonly region: string;
  readonly document: string;
  readonly from: string;
  readonly until?: string;
  readonly end?: boolean;
}

export function registerFederationStep(program: Command): void {
  program
    .command('federation-step')
    .description('enter what the competent office decided about the federation step: it goes on, or it ends')
    .requiredOption('--region <code>', 'region whose notices it is for, or CN')
    .requiredOption('--document <name>', 'the office’s document with its number, as the rules will cite it')
    .requiredOption('--from <day>', 'first day of the rule pack that says so, YYYY-MM-DD')
    .option('--until <day>', 'last day on which a notice may have the step')
    .option('--end', 'no notice has it from the first day on')
    .action(async (options: Options) => {
      if ((options.until === undefined) === !options.end)
        throw new UserFacingError('Give either --until with its last day, or --end.');
      const settings = readSettings(process.env);
      if (isOutside(settings)) {
        await askServer(servingUrlOf(settings), 'DATABASE_URL');
        await enterInto(servingUrlOf(settings), options);
        return;
      }
      const database = await openEmbedded(settings);
      try {
        await enterInto(database.servingUrl, options);
      } finally {
        await database.close();
      }
    });
}

async function enterInto(url: string, { region, document, from, until }: Options): Promise<void> {
  const { enterFederationStep } = await import('../lib/enter-federation-step.js');
  const id = await enterFederationStep(url, { region, document, from, until: until ?? null });
  console.log(`rule pack ${id} is entered, and counts from ${from} on`);
}
