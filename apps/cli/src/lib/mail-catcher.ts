import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { SupervisedProcess } from './supervised-process.js';

/** Where caught mail goes, and where it is shown. */
export interface MailCatcherAddress {
  /** For the worker. */
  readonly smtpUrl: string;
  /** For the browser. */
  readonly pageUrl: string;
}

/** The mail catcher that {@link startMailCatcher} has started. */
export interface RunningMailCatcher extends MailCatcherAddress {
  readonly process: SupervisedProcess;
}

/**
 * Starts the process that takes the demonstration's mail. It is given neither the master key nor the database: of the
 * environment it gets what a program needs to run, and its two places.
 * @param pagePort of the page; another one where it is in use
 */
export async function startMailCatcher(pagePort: number, say: (line: string) => void): Promise<RunningMailCatcher> {
  const smtpUrl = `smtp://127.0.0.1:${await freePort(0)}`;
  const page = await freePort(pagePort).catch(() => freePort(0));
  const process = new SupervisedProcess({
    name: 'mail',
    file: fileURLToPath(new URL('../mail-catcher.js', import.meta.url)),
    environment: () => ({
      PATH: globalThis.process.env['PATH'],
      CHENGJIE_SMTP_URL: smtpUrl,
      PORT: String(page),
    }),
    say,
  });
  await process.start();
  return { process, smtpUrl, pageUrl: `http://localhost:${page}/` };
}

/** A port that nobody has: the wanted one, or any for 0. It stays the same when the process is started again. */
async function freePort(wanted: number): Promise<number> {
  const probe = createServer().listen(wanted, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
