import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../..', import.meta.url));

/** Rules that an SQL text breaks, of those that `.squawk.toml` leaves. */
export async function brokenRules(sql: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chengjie-step-'));
  try {
    const file = join(folder, 'step.sql');
    await writeFile(file, sql);
    const report = await run(['--config', join(root, '.squawk.toml'), '--reporter', 'json', file]);
    return (JSON.parse(report) as { rule_name: string }[]).map((fault) => fault.rule_name);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Squawk's report; it ends with 1 where something is wrong. */
function run(args: readonly string[]): Promise<string> {
  const program = join(root, 'node_modules', '.bin', 'squawk');
  return new Promise((resolve, reject) =>
    execFile(program, args, (error, stdout, stderr) =>
      error && error.code !== 1 ? reject(new Error(stderr, { cause: error })) : resolve(stdout),
    ),
  );
}
