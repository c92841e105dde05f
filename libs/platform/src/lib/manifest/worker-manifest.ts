import type { Type } from '@nestjs/common';
import type { Trim } from '../retention/trims.js';

/** What of a lib the worker runs: its entry `/worker` gives it. */
export interface WorkerManifest {
  /** Folder of the lib. */
  readonly lib: string;
  /** Starts its clocks and takes its jobs. */
  readonly module: Type;
  /** Deletes of its tables what nobody needs any more. */
  readonly trims?: readonly Trim[];
}
