import { FunctionEntity } from './function/function.entity.js';

/** Entities of this lib, for the unit of work. */
export const functionsEntities = [FunctionEntity];

/** Job queues of this lib. */
export const functionsQueues: string[] = [];
