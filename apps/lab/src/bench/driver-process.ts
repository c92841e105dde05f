import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DriveOrder, DriveResult, DriverOrder, RequestSet } from './driver-protocol.js';

/** Connections of every measurement. */
const CONNECTIONS = 32;

/** The process that sends the requests, and the files by which it gets them. */
export class DriverProcess {
  private readonly folder = mkdtempSync(join(tmpdir(), 'chengjie-bench-'));
  private readonly child = fork(fileURLToPath(new URL('driver.js', import.meta.url)));

  /** Hands a set over, and waits until the driver has made its requests. @returns the file that orders name it by */
  async load(name: string, set: RequestSet): Promise<string> {
    const file = join(this.folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(set));
    await this.say({ load: file });
    return file;
  }

  /** @throws Error when nothing was answered */
  async drive(order: Omit<DriveOrder, 'connections'>): Promise<DriveResult> {
    const result = (await this.say({ ...order, connections: CONNECTIONS })) as DriveResult;
    if (result.answered === 0) throw new Error(`No request was answered: ${result.failure ?? 'there was none'}`);
    return result;
  }

  stop(): void {
    this.child.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async say(order: DriverOrder): Promise<unknown> {
    const said = once(this.child, 'message');
    this.child.send(order);
    return (await said)[0];
  }
}
