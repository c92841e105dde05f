import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import { DateTimeScalar, textEnum } from '@chengjie/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import type { RegisterFact, RegisterSince } from './register-since.rules.js';

const RegisterFactEnum = textEnum(
  'RegisterFact',
  'What the register says of a party to a bid, as far as an opening asks it.',
  {
    FEDERATION: 'It is entered as a federation (联合会).',
    NO_FEDERATION: 'It is not.',
    GOOD: 'It is on no list of bad standing.',
    ABNORMAL: 'It is on the list of abnormal activity (活动异常名录).',
    SERIOUS: 'It is on the list of serious violations (严重违法失信名单).',
    IN_REGISTER: 'It is in the register.',
    SUSPENDED: 'Its activity is stopped (责令停止活动).',
    ENDED: 'It has ended (注销).',
    CANCELLED: 'It is struck off (撤销登记).',
    REGISTERED: 'It is registered (登记).',
    FILED: 'It is filed (备案).',
    MEMBER: 'It is a member (会员) of the federation that bids for it.',
    NO_MEMBER: 'It is not.',
    QUALIFIED: 'It is qualified (承接资质) for the function of the project where the project is.',
    NOT_QUALIFIED: 'It is not.',
  },
);

@ObjectType('RegisterSince', {
  description:
    'What the register has said of a party to an opened bid since an instant after the deadline. The opening counts as it was; whoever is harmed by an entry challenges it (质疑).',
})
export class RegisterSinceType implements RegisterSince {
  @Field(() => OrganizationType, { description: 'The bidder, or the member that performs the work.' })
  organization!: OrganizationReference;

  @Field(() => RegisterFactEnum, { description: 'What held at the deadline, by which the bid was opened.' })
  atDeadline!: RegisterFact;

  @Field(() => RegisterFactEnum, { description: 'What the register says since.' })
  since!: RegisterFact;

  @Field(() => DateTimeScalar, { description: 'From this instant on.' })
  at!: Date;
}
