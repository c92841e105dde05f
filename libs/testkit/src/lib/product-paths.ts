import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace's root folder, seen from this lib's sources or from its build. */
export const workspaceRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');

/**
 * The built command line.
 *
 * @throws Error when the workspace is not built
 */
export function cliProgram(): string {
  const program = join(workspaceRoot, 'apps', 'cli', 'dist', 'main.js');
  if (!existsSync(program)) throw new Error('apps/cli is not built: run "npm run build" first.');
  return program;
}
