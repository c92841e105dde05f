import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@chengjie/platform';
import type { AgencyKind } from '../account/account-provisioning.js';
import type { AgencyRow } from './agencies.js';

/** Kinds of agencies as GraphQL shows them. */
export const AgencyKindEnum: { readonly [Kind in AgencyKind]: Kind } = {
  CIVIL_AFFAIRS: 'CIVIL_AFFAIRS',
  STREET_OFFICE: 'STREET_OFFICE',
  TOWNSHIP_GOVERNMENT: 'TOWNSHIP_GOVERNMENT',
  FINANCE: 'FINANCE',
  OTHER_DEPARTMENT: 'OTHER_DEPARTMENT',
};
registerEnumType(AgencyKindEnum, {
  name: 'AgencyKind',
  description: 'What an agency is.',
  valuesMap: {
    CIVIL_AFFAIRS: { description: '民政部门: registers organizations, and buys with civil-affairs money.' },
    STREET_OFFICE: { description: '街道办事处: files organizations.' },
    TOWNSHIP_GOVERNMENT: { description: '乡镇政府: files organizations.' },
    FINANCE: { description: '财政部门: supervises procurement.' },
    OTHER_DEPARTMENT: { description: 'Any other department.' },
  },
});

@ObjectType({ description: 'An office of government: a buyer, registrar, filing office or supervisor.' })
export class Agency implements AgencyRow {
  @Field(() => ID, { description: 'Identifies the agency.' })
  id!: string;

  @Field({ description: 'Official name.' })
  name!: string;

  @Field(() => AgencyKindEnum, { description: 'Civil affairs, street office, finance and so on.' })
  kind!: AgencyKind;

  regionCode!: string;
}

/** A page of agencies. */
export const AgencyConnection = connectionOf(Agency, 'Agency');
