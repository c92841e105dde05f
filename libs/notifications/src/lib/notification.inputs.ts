import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'Narrows a list of notifications.' })
export class NotificationFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only what nobody has read yet.' })
  unreadOnly?: boolean | null;
}
