import { projectPublished } from './project/project.jobs.js';

/** Job queues of this lib. */
export const procurementQueues: readonly string[] = [projectPublished.queue];
