/** After this long a process that was told to end is ended. */
const LONGEST_SHUTDOWN_MS = 10_000;

/**
 * Runs a server process: starts it, tells a parent that started it "ready", and ends with the parent, so that a killed
 * supervisor leaves nothing behind. A failed start says why in one line.
 */
export async function runProcess(start: () => Promise<void>): Promise<void> {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), LONGEST_SHUTDOWN_MS).unref();
  });
  try {
    await start();
    process.send?.('ready');
    // By itself V8 keeps the room that starting took, 50 MiB of the API's, and grows from there.
    globalThis.gc?.({ type: 'major', flavor: 'last-resort', execution: 'sync' });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
