import { DateTimeScalar, Node, textEnum } from '@chengjie/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CancelGroundEnum } from '../project/project.enums.js';
import type { CancelGround } from '../project/project.terms.js';
import type { CancellationProposalStatus } from './cancellation-proposal.acts.js';
import type { ProposedProject } from './cancellation-proposal.fields.js';
import type { CancellationDecider, CancellationProposal } from './cancellation-proposal.terms.js';

/** States of proposals as GraphQL shows them. */
const CancellationProposalStatusEnum: { readonly [Status in CancellationProposalStatus]: Status } = textEnum(
  'CancellationProposalStatus',
  'How a proposal to cancel what was opened stands.',
  {
    PROPOSED: 'It waits for a second person.',
    CONFIRMED: 'A second person confirmed it: the project is cancelled.',
    REFUSED: 'A second person sent it back.',
    WITHDRAWN: 'Whoever proposed it took it back.',
    LAPSED: 'Nobody decided it in time, or whoever proposed it buys there no more.',
  },
);

/** The second person of two. */
export const CancellationDeciderEnum: { readonly [Decider in CancellationDecider]: Decider } = textEnum(
  'CancellationDecider',
  'Who decides, as the second person, what an officer of the buyer proposed after the opening.',
  {
    BUYER: 'Another officer of the buyer.',
    SUPERVISOR:
      'A supervisor of the region, where the buyer has no other officer; of another agency than the buyer, though it has one, where with an evaluator ' +
      'more than a third of the panel would be stood down since the opening.',
  },
);

@ObjectType('CancellationProposal', {
  implements: Node,
  description:
    'An officer of the buyer proposes to cancel a project after its opening: another person confirms it, sends it back, or it lapses, ' +
    'with its time or with the role of the officer. Public.',
})
export class CancellationProposalType implements CancellationProposal {
  @Field(() => ID, { description: 'Identifies the proposal.' })
  id!: string;

  @Field(() => CancellationProposalStatusEnum, { description: 'How it stands.' })
  status!: CancellationProposalStatus;

  @Field(() => CancelGroundEnum, { description: 'Ground of the law.' })
  ground!: CancelGround;

  @Field({ description: 'Why, in the words of the officer.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until when it can be decided.' })
  lapsesAt!: Date;

  @Field({
    description:
      'Whether ranking and award of its lots wait for it while it is open: for the first of a project alone.',
  })
  holds!: boolean;

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

  @Field(() => String, { nullable: true, description: 'Why it was sent back or taken back.' })
  decisionReason!: string | null;

  projectId!: string;
  proposedById!: string;
  /** Whether it is decided before the time is over in which it could be confirmed. */
  lately!: boolean;
  project!: ProposedProject;
}
