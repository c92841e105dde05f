import { Wordings, type Bilingual, type NoticeKind, type NoticeKinds } from '@chengjie/kernel';
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

/** Kinds of notification as GraphQL names them: all that {@link noticeWordsOf} was given. */
export const NotificationKindEnum = names;

/** The words of all libs' notices, whose kinds GraphQL names from now on. */
export function noticeWordsOf(notices: readonly NoticeKinds[]): Wordings<NoticeKind> {
  const words = Wordings.of(notices);
  for (const [name, { description }] of words.kinds) {
    names[name] = name;
    descriptions[name] = { description };
  }
  return words;
}

/** A notification in words; that it concerns an exercise is said first. */
export function notificationText(
  words: Wordings<NoticeKind>,
  { kind, data, exercise }: { readonly kind: string; readonly data: unknown; readonly exercise: boolean },
): Bilingual {
  const { zh, en } = words.textOf(kind, data);
  return exercise ? { zh: `【演练】${zh}`, en: `[Exercise] ${en}` } : { zh, en };
}
