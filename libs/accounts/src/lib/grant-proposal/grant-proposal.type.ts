import { connectionOf, DateTimeScalar, RegionCodeScalar, textEnum } from '@chengjie/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { AccountStatus } from '../account/account.entity.js';
import type { ManagedGrant } from '../accounts.policy.js';
import type { GrantProposalStatus } from './grant-proposal.acts.js';
import type { GrantProposalRow, OfficePerson, OfficeRole } from './grant-proposals.reader.js';

/** Roles of offices as GraphQL shows them. */
export const OfficeRoleEnum: { readonly [Key in OfficeRole]: Key } = textEnum(
  'OfficeRole',
  'A role that is held for an agency: two persons give it.',
  {
    ADMINISTRATOR: 'Manages the accounts of a region.',
    BUYER: '购买主体: publishes projects and awards.',
    REGISTRAR: '登记管理机关: registers organizations.',
    FILING_OFFICE: '街道办事处、乡镇政府: files organizations that do not reach registration.',
    EVALUATOR: '评审专家: scores bids.',
    SUPERVISOR: '财政部门等: supervises procurement.',
  },
);

/** States of proposals as GraphQL shows them. */
export const RoleProposalStatusEnum: { readonly [Status in GrantProposalStatus]: Status } = textEnum(
  'RoleProposalStatus',
  'How the proposal of a role stands.',
  {
    PROPOSED: 'It waits for a second person.',
    CONFIRMED:
      'A second person confirmed it: it waits for the account, or was declined by it, which nobody else is told.',
    ACCEPTED: 'The account accepted it: the role was given.',
    REFUSED: 'A second person sent it back.',
    WITHDRAWN: 'Whoever proposed or confirmed it, or an administrator of their agency, took it back.',
    EXPIRED: 'Nobody decided it in time, or the account did not accept it.',
    ENDED: 'Such a role of the account was taken away, or the account was disabled, before it was accepted.',
  },
);

@ObjectType('OfficePerson', { description: 'Somebody who acts in an office.' })
export class OfficePersonType implements OfficePerson {
  @Field({ description: 'What others see of the person.' })
  displayName!: string;

  @Field({ description: 'Name of the agency, or of the organization.' })
  holder!: string;
}

@ObjectType('RoleProposal', { description: 'A role of an office that one person proposed and another one confirms.' })
export class RoleProposalType implements GrantProposalRow {
  @Field(() => ID, { description: 'Identifies the proposal.' })
  id!: string;

  @Field(() => RoleProposalStatusEnum, { description: 'How it stands.' })
  status!: GrantProposalStatus;

  @Field({ description: 'Login name of the account that is to get the role.' })
  loginName!: string;

  @Field({ description: 'What others see of that account.' })
  displayName!: string;

  @Field(() => DateTimeScalar, { description: 'Since when that account exists.' })
  accountSince!: Date;

  @Field(() => OfficeRoleEnum, { description: 'The role.' })
  role!: OfficeRole;

  @Field(() => RegionCodeScalar, { description: 'Code of the jurisdiction: the region and its whole subtree.' })
  regionCode!: string;

  @Field({ description: 'Why the person is to have it.' })
  reason!: string;

  @Field(() => OfficePersonType, { description: 'Who proposed it.' })
  proposedBy!: OfficePerson;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When it expires unless somebody decides it; once confirmed, unless the account accepts it.',
  })
  expiresAt!: Date;

  @Field(() => OfficePersonType, { nullable: true, description: 'Who confirmed or refused it.' })
  decidedBy!: OfficePerson | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  decisionReason!: string | null;

  @Field(() => OfficePersonType, { nullable: true, description: 'Who withdrew it.' })
  endedBy!: OfficePerson | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn, or ended with such a role.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  endReason!: string | null;

  accountId!: string;
  proposedById!: string;
  agencyId!: string;
  agencyRegionCode!: string;
  proposedForId!: string;
  confirmedById!: string | null;
  confirmedForId!: string | null;
  proposerGrants!: readonly ManagedGrant[];
  receiverStatus!: AccountStatus;
  receiverReached!: boolean;
  watchesItself!: boolean;
}

/** A page of proposals. */
export const RoleProposalConnection = connectionOf(RoleProposalType, 'RoleProposal');
