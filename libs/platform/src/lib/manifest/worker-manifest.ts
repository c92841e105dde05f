import type { Type } from '@nestjs/common';

/** What of a lib the worker runs: its entry `/worker` gives it. */
export interface WorkerManifest {
  /** Folder of the lib. */
  readonly lib: string;
  /** Starts its clocks and takes its jobs. */
  readonly module: Type;
}
