/**
 * Runs a server process: starts it, tells a parent that started it "ready", and ends with the parent, so that a killed
 * supervisor leaves nothing behind. A failed start says why in one line.
 */
export async function runProcess(start: () => Promise<void>): Promise<void> {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  try {
    await start();
    process.send?.('ready');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
