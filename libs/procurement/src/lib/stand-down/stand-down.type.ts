import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import { DateTimeScalar } from '@chengjie/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CancellationDecider } from '../cancellation/cancellation-proposal.terms.js';
import type { ProposedProject } from '../cancellation/cancellation-proposal.fields.js';
import { CancellationDeciderEnum } from '../cancellation/cancellation-proposal.type.js';
import { RecusalGroundEnum } from '../panel/panel.enums.js';
import type { RecusalGround } from '../panel/recusal.js';

@ObjectType({
  description:
    'An officer of the buyer proposes to stand an evaluator down after the opening, on a ground that no register shows, such as that nobody ' +
    'appears. Another person confirms it within 72 hours, else it lapses, as it does with the role of the officer; it holds nothing back. If with it ' +
    'more than a third of the panel is stood down since the opening, a supervisor of another agency is that person.',
})
export class StandDownProposal {
  @Field(() => ID, { description: 'Identifies the proposal.' })
  id!: string;

  @Field(() => Int, { description: 'Number of the seat.' })
  number!: number;

  @Field({ description: 'Who sits there.' })
  name!: string;

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

  @Field(() => DateTimeScalar, { description: 'Until when it can be confirmed.' })
  lapsesAt!: Date;

  @Field(() => CancellationDeciderEnum, { description: 'Who confirms it.' })
  waitsFor!: CancellationDecider;

  panelMemberId!: string;
  many!: boolean;
  proposedById!: string;
  project!: ProposedProject;
}
