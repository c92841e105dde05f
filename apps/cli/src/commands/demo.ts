import { UserFacingError } from '@chengjie/terminal';
import type { Command } from 'commander';

export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description(
      'walk an exercise from draft to award through the API of a running server, and check what each role sees',
    )
    .option('--url <address>', 'address of the server', `http://localhost:${process.env['PORT'] ?? '3000'}`)
    .option('--factor <number>', 'by how much periods are shortened: 86400 makes a day a second', '86400')
    .action(async ({ url, factor }: { url: string; factor: string }) => {
      const { walk } = await import('../demo/walk.js');
      const { DEMONSTRATION_PASSWORD, WALK_DISTRICT, WALK_FUNCTION } = await import('@chengjie/demonstration-accounts');
      const options = {
        url,
        password: DEMONSTRATION_PASSWORD,
        exerciseFactor: Number(factor),
        functionCode: WALK_FUNCTION,
        regionCode: WALK_DISTRICT,
      };
      const failures = await walk(options, console.log);
      if (failures > 0) throw new UserFacingError(`${failures} checks of the walk-through failed.`);
    });
}
