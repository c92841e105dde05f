import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import { DateTimeScalar, textEnum } from '@chengjie/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CancellationDecider } from '../cancellation/cancellation-proposal.terms.js';
import type { ProposedProject } from '../cancellation/cancellation-proposal.fields.js';
import { CancellationDeciderEnum } from '../cancellation/cancellation-proposal.type.js';
import { RecusalGroundEnum } from '../panel/panel.enums.js';
import type { RecusalGround } from '../panel/recusal.js';
import type { StandDownProposalStatus } from './stand-down-proposal.acts.js';

/** States of proposals as GraphQL shows them. */
const StandDownProposalStatusEnum: { readonly [Status in StandDownProposalStatus]: Status } = textEnum(
  'StandDownProposalStatus',
  'How a proposal to stand an evaluator down stands.',
  {
    PROPOSED: 'It waits for a second person.',
    CONFIRMED: 'A second person confirmed it: the seat is left.',
    REFUSED: 'Whoever could have confirmed it sent it back.',
    WITHDRAWN: 'Whoever proposed it took it back.',
    LAPSED:
      'It ended undecided: in time, with the role of whoever proposed it, since the evaluator took part or stood down, or since nothing is evaluated any more.',
  },
);

@ObjectType({
  description:
    'An officer of the buyer proposes to stand an evaluator down after the opening, since nobody appears for instance; for what registers ' +
    'show it takes two only past a third of the panel. Another person confirms or refuses it within 72 hours, in an exercise as its factor says, else it lapses, as it does with the role of the ' +
    'officer; it holds nothing back. If with it more than a third of the panel is stood down since the opening, on whatever ground, a supervisor of ' +
    'another agency is that person.',
})
export class StandDownProposal {
  @Field(() => ID, { description: 'Identifies the proposal.' })
  id!: string;

  @Field(() => Int, { description: 'Number of the seat.' })
  number!: number;

  @Field({ description: 'Who sits there.' })
  name!: string;

  @Field(() => StandDownProposalStatusEnum, { description: 'How it stands.' })
  status!: StandDownProposalStatus;

  @Field(() => RecusalGroundEnum, { description: 'The ground.' })
  ground!: RecusalGround;

  @Field(() => OrganizationType, {
    nullable: true,
    description: 'Which bidder, or member, the ground is about; null where it is about none.',
  })
  bidder!: OrganizationReference | null;

  @Field({ description: 'The facts, in the words of the officer.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until when it can be decided.' })
  lapsesAt!: Date;

  @Field({
    description:
      'Whether with it the buyer would have stood down more than a third of the panel since the opening, so that a supervisor of another agency decides.',
  })
  ofMany!: boolean;

  @Field(() => CancellationDeciderEnum, {
    nullable: true,
    description: 'Who has to decide it; null once that is over.',
  })
  waitsFor!: CancellationDecider | null;

  @Field(() => CancellationDeciderEnum, {
    nullable: true,
    description: 'In which role it was decided or taken back; null of one that is open or lapsed.',
  })
  decidedBy!: CancellationDecider | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was, or it was noticed that it lapsed.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was sent back or taken back, as it was published.' })
  decisionReason!: string | null;

  panelMemberId!: string;
  proposedById!: string;
  project!: ProposedProject;
}
