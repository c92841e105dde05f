import { WorkerClock } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ProjectLooks } from './project-looks.js';

/** Wait between two looks, in milliseconds. */
const WAIT_MS = 60_000;

/** Notes what projects give cause to look at, some time after it came about. */
@Injectable()
export class ProjectLookClock extends WorkerClock {
  constructor(private readonly looks: ProjectLooks) {
    super(WAIT_MS);
  }

  protected async look(): Promise<number> {
    return (await this.looks.look()) ? 0 : WAIT_MS;
  }
}
