import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf, RegionCodeScalar, textEnum } from '@chengjie/platform';
import type { RegionLevel } from '@chengjie/kernel';
import type { RegionKind, RegionReference } from './region.js';

/** Levels as GraphQL shows them. */
export const RegionLevelEnum: { readonly [Level in RegionLevel]: Level } = textEnum(
  'RegionLevel',
  'Level of a region; its code has 2, 4, 6, 9 or 12 digits.',
  {
    PROVINCE: '省 (2 digits).',
    CITY: '市、州 (4 digits).',
    COUNTY: '县、市、区 (6 digits).',
    STREET: '街道、乡镇 (9 digits).',
    COMMUNITY: '社区、村 (12 digits).',
  },
);

/** Kinds as GraphQL shows them. */
export const RegionKindEnum: { readonly [Kind in RegionKind]: Kind } = textEnum(
  'RegionKind',
  'What a region is, as its code says.',
  {
    PROVINCE: '省.',
    CITY: '市、州.',
    COUNTY: '县、市、区.',
    STREET: '街道.',
    TOWN: '镇.',
    TOWNSHIP: '乡.',
    ENTERPRISE: 'Run by an enterprise: a forest farm, a development zone.',
    RESIDENTS: "居民委员会: a residents' committee, urban.",
    VILLAGE: '村民委员会: a village committee, rural.',
    OTHER: '类似居(村)委会: counted like a committee without being one.',
  },
);

@ObjectType({ description: 'A region of the five-level tree. As a jurisdiction it means its whole subtree.' })
export class Region implements RegionReference {
  @Field(() => RegionCodeScalar, { description: 'Statistical code; the code of a region within begins with it.' })
  code!: string;

  @Field({ description: 'Its own name, e.g. 昌邑区.' })
  name!: string;
}

/** A page of regions. */
export const RegionConnection = connectionOf(Region, 'Region');
