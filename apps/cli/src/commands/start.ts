import type { Command } from 'commander';

export function registerStart(program: Command): void {
  program
    .command('start')
    .description(
      'start PostgreSQL (unless DATABASE_URL names a server), migrate, and serve API and worker until Ctrl-C',
    )
    .action(async () => {
      const { startProduct } = await import('../lib/start-product.js');
      await startProduct(process.env);
    });
}
