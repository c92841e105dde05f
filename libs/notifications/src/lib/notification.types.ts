import {
  BilingualText,
  connectionOf,
  DateTimeScalar,
  IdListField,
  Payload,
  IdempotencyKeyField,
} from '@chengjie/platform';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { NotificationKindEnum } from './notice-words.js';

@ObjectType('Notification', { description: 'Something that an organization is told of, once.' })
export class NotificationType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => NotificationKindEnum, { description: 'What is told.' })
  kind!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody of the organization first read it.' })
  readAt!: Date | null;

  @Field({ description: 'In words.' })
  text!: BilingualText;

  subjectType!: string;
  subjectId!: string;
  /** Values that its words name, and what else its kind keeps. */
  data!: object;
}

/** Pages of notifications. */
export const NotificationConnection = connectionOf(NotificationType, 'Notification');

@InputType({ description: 'Which notifications were read.' })
export class MarkNotificationsReadInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdListField({ minItems: 1, maxItems: 100, description: 'The notifications; those of others are left alone.' })
  ids!: string[];
}

@ObjectType({ description: 'Result of marking notifications as read.' })
export class MarkNotificationsReadPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many are still unread; null when nothing was done.' })
  unreadNotificationCount?: number | null;

  organizationId?: string;
}
