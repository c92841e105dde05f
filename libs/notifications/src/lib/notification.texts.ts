import type { Bilingual } from '@chengjie/kernel';
import { textEnum } from '@chengjie/platform';
import type { NotificationKind } from './notification.statements.js';

/** Kinds of notification as GraphQL names them. */
export const NotificationKindEnum = textEnum('NotificationKind', 'What an organization is told of.', {
  PROJECT_MATCHES: 'A project was published that it may bid for, for itself or for a member.',
  PROJECT_OPENED: 'The bids of a project that it bid for were opened.',
  PROJECT_FAILED: 'A project that it bid for failed.',
  PROJECT_CANCELLED: 'A project that it bid for was cancelled.',
  AWARD_PUBLISHED: 'The award of a project that it bid for was published.',
} satisfies Record<NotificationKind, string>);

const texts: Readonly<Record<NotificationKind, (title: string) => Bilingual>> = {
  PROJECT_MATCHES: (title) => ({
    zh: `有与贵单位相符的采购项目：《${title}》`,
    en: `A project that you may bid for was published: ${title}`,
  }),
  PROJECT_OPENED: (title) => ({ zh: `《${title}》已开标`, en: `The bids were opened: ${title}` }),
  PROJECT_FAILED: (title) => ({ zh: `《${title}》已废标（终止）`, en: `The project failed: ${title}` }),
  PROJECT_CANCELLED: (title) => ({ zh: `《${title}》已取消`, en: `The project was cancelled: ${title}` }),
  AWARD_PUBLISHED: (title) => ({ zh: `《${title}》已发布成交公告`, en: `The award was published: ${title}` }),
};

/** A notification in words; that it concerns an exercise is said first. */
export function notificationText(kind: NotificationKind, title: string, exercise: boolean): Bilingual {
  const { zh, en } = texts[kind](title);
  return exercise ? { zh: `【演练】${zh}`, en: `[Exercise] ${en}` } : { zh, en };
}
