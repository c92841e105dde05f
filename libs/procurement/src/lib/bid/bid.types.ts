import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import {
  BilingualText,
  connectionOf,
  Costs,
  DateTimeScalar,
  LONG_TEXT_COST,
  Money,
  Node,
  Payload,
  textEnum,
} from '@chengjie/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { bidActs } from '../acts/bid.acts.js';
import type { BidStatus } from './bid.entity.js';

export const BidCapacityEnum = textEnum('BidCapacity', 'In which capacity a bidder bids.', {
  SELF: 'For itself; it must be registered, or filed where the regime is a grant.',
  VIA_FEDERATION: 'The registered federation is the bidder and names a filed member as performer.',
});

const state = (key: BidStatus, text: string) => `${bidActs.states[key].zh} (${bidActs.states[key].en}): ${text}`;

export const BidStatusEnum = textEnum('BidStatus', 'What became of a bid.', {
  SUBMITTED: state('SUBMITTED', 'not yet opened.'),
  WITHDRAWN: state('WITHDRAWN', 'by the bidder, before the deadline.'),
  VALID: state('VALID', 'opened and in order.'),
  INVALID: state('INVALID', 'opened and found invalid, with the reason.'),
  SEAL_BROKEN: state('SEAL_BROKEN', 'could not be opened: what was stored is not what was sealed in.'),
});

@ObjectType({ description: 'Proof of what was sealed in and when, for the bidder alone.' })
export class BidReceipt {
  @Field({ description: 'Random number of the receipt; its order tells nothing.' })
  number!: string;

  @Field({
    description:
      'sha256 over the canonical JSON (RFC 8785) of {"drawSecret","priceFen","proposal","salt"}, without `drawSecret` where that is null.',
  })
  contentHash!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The salt of the hash; null for a withdrawal, and of what was replaced.',
  })
  salt!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The bidder’s part of a draw. Null where the salt is, and where the receipt does not cover it (sealed before it did).',
  })
  drawSecret!: string | null;

  @Field(() => DateTimeScalar, { description: 'When, by the database’s clock.' })
  at!: Date;

  @Field(() => Int, { description: 'How many times this bid had been sealed in, replaced or withdrawn by then.' })
  revision!: number;
}

const OWNERS = 'null for those who are not its owners, until the opening';

@ObjectType('Bid', {
  implements: Node,
  description:
    'A bid (投标文件, 响应文件) as those see it who act for its bidder: until the opening in full only its owners, the accounts that ' +
    'held the role when it was sealed and to which no office has given keys since.',
})
export class BidType {
  @Field(() => ID, { description: 'Opaque id; its order tells nothing.' })
  id!: string;

  @Field(() => OrganizationType, { description: 'The bidder.' })
  bidder!: OrganizationReference;

  @Field(() => OrganizationType, {
    nullable: true,
    description: `The filed member that performs the work, with VIA_FEDERATION; ${OWNERS}.`,
  })
  performer!: OrganizationReference | null;

  @Field(() => BidCapacityEnum, { nullable: true, description: `For itself or for a member; ${OWNERS}.` })
  capacity!: string | null;

  @Field(() => BidStatusEnum, { description: 'What became of it.' })
  status!: string;

  @Field(() => DateTimeScalar, { description: 'When it was sealed in as it stands, by the database’s clock.' })
  sealedAt!: Date;

  @Field({ description: 'Whether one reads it and may, until the deadline, replace or withdraw it.' })
  owned!: boolean;

  @Field({
    description:
      'Whether what is stored is not what was sealed in with the receipt: somebody has changed it behind the platform. Until the deadline it can be replaced.',
  })
  sealBroken!: boolean;

  @Field(() => Money, { nullable: true, description: `Bid price; ${OWNERS}.` })
  price!: Money | null;

  @Costs(LONG_TEXT_COST)
  @Field(() => String, { nullable: true, description: `How the work will be done; ${OWNERS}.` })
  proposal!: string | null;

  @Field(() => BidReceipt, { nullable: true, description: `Receipt of the last act on this bid; ${OWNERS}.` })
  receipt!: BidReceipt | null;

  @Field(() => BilingualText, { nullable: true, description: 'Why it is invalid.' })
  invalidReason!: BilingualText | null;

  /** For the fields that load on demand. */
  projectId!: string;
  lotId!: string;
}

/** Pages of one's own bids. */
export const BidConnection = connectionOf(BidType, 'Bid');

/** Base of payloads that answer with a bid. */
@ObjectType({ isAbstract: true })
export abstract class BidPayload extends Payload {
  @Field(() => BidType, { nullable: true, description: 'The bid with the receipt of the act.' })
  bid?: BidType | null;

  bidId?: string;

  /** Which the act made. */
  revision?: number;
}

@ObjectType({ description: 'Result of sealing a bid in.' })
export class SubmitBidPayload extends BidPayload {}

@ObjectType({ description: 'Result of a withdrawal.' })
export class WithdrawBidPayload extends BidPayload {}
