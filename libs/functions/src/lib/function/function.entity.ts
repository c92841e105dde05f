import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A function 职能事项: its code and whether it still may be handed over. What it says is in its versions. */
export const FunctionEntity = defineEntity({
  name: 'Function',
  tableName: 'function',
  properties: {
    id: p.uuid().primary(),
    code: p.text(),
    regionCode: p.text(),
    retiredAt: p.datetime().nullable(),
    retirementReason: p.text().nullable(),
  },
});
export type FunctionRecord = InferEntity<typeof FunctionEntity>;
