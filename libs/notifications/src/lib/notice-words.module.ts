import { noticeWordings, type Bilingual, type NoticeKind, type NoticeKinds, type Wordings } from '@chengjie/kernel';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { registerEnumType } from '@nestjs/graphql';

/** Nest token of the words of all libs' notices, a `Wordings<NoticeKind>`. */
export const NOTICE_WORDS = Symbol('NoticeWords');

const names: Record<string, string> = {};
const descriptions: Record<string, { description: string }> = {};

registerEnumType(names, {
  name: 'NotificationKind',
  description: 'What an organization is told of.',
  valuesMap: descriptions,
});

/** Kinds of notification as GraphQL names them: all that {@link NoticeWordsModule} was given. */
export const NotificationKindEnum = names;

/** Gives the inbox the kinds of notice of all libs, with their words. */
@Global()
@Module({})
export class NoticeWordsModule {
  static of(notices: readonly NoticeKinds[]): DynamicModule {
    const words = noticeWordings(notices);
    for (const [name, { description }] of words.kinds) {
      names[name] = name;
      descriptions[name] = { description };
    }
    const provider = { provide: NOTICE_WORDS, useValue: words };
    return { module: NoticeWordsModule, providers: [provider], exports: [NOTICE_WORDS] };
  }
}

/** A notification in words; that it concerns an exercise is said first. */
export function notificationText(
  words: Wordings<NoticeKind>,
  { kind, data, exercise }: { readonly kind: string; readonly data: unknown; readonly exercise: boolean },
): Bilingual {
  const { zh, en } = words.textOf(kind, data);
  return exercise ? { zh: `【演练】${zh}`, en: `[Exercise] ${en}` } : { zh, en };
}
