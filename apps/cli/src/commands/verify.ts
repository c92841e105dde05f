import type { Command } from 'commander';

export function registerVerify(program: Command): void {
  program
    .command('verify <project>')
    .description('repeat a project’s awards from what a running server publishes, and compare every figure')
    .option('--url <address>', 'address of the server', `http://localhost:${process.env['PORT'] ?? '3000'}`)
    .addHelpText(
      'after',
      '\nExit code: 0 all agrees, 2 something differs, 3 computed by an engine that this program does not know, 1 nothing could be asked.',
    )
    .action(async (reference: string, { url }: { url: string }) => {
      const { verifyProject } = await import('../verify/verify-project.js');
      process.exitCode = await verifyProject(url, reference, console.log);
    });
}
