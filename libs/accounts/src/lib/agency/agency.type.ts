import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, Node, textEnum } from '@chengjie/platform';
import type { AgencyKind } from '../account/account-provisioning.service.js';
import type { AgencyRow } from './agencies.reader.js';

/** Kinds of agencies as GraphQL shows them. */
export const AgencyKindEnum: { readonly [Kind in AgencyKind]: Kind } = textEnum('AgencyKind', 'What an agency is.', {
  CIVIL_AFFAIRS: '民政部门: registers organizations, and buys with civil-affairs money.',
  STREET_OFFICE: '街道办事处: files organizations.',
  TOWNSHIP_GOVERNMENT: '乡镇政府: files organizations.',
  FINANCE: '财政部门: supervises procurement.',
  OTHER_DEPARTMENT: 'Any other department.',
});

@ObjectType({
  implements: Node,
  description: 'An office of government: a buyer, registrar, filing office or supervisor.',
})
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
