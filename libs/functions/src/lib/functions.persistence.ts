import { FunctionEntity } from './function/function.entity.js';

/** Entities of this lib, for the unit of work. */
export const functionsEntities = [FunctionEntity];
