import { defineTasks, type Task } from '@chengjie/kernel';
import { Database, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import * as v from 'valibot';

/** Days for which mails that were given up call for somebody: the product's own measure. Their list keeps them longer. */
const CALLING_DAYS = 7;

/** What mails that were given up can want of an administrator. */
export const deadLetterTasks = defineTasks({
  LOOK_AT_DEAD_LETTERS: {
    ...{
      urgency: 'WAITS',
      zh: '近 {days} 日有邮件未能发出，请查明原因',
      en: 'Mails of the last {days} days were not sent: find out why',
    },
    description: 'Mails could not be sent lately, and an administrator looks why.',
    data: v.object({ days: v.number() }),
  },
});

const lately = statement<{ count: number; since: Date | null }, [days: number, most: number]>(
  'tasks_dead_letters',
  `select count(*)::int as count, min(ended_at) as since from (select ended_at from mail
     where status = 'DEAD' and ended_at > clock_timestamp() - make_interval(days => $1) order by ended_at desc limit $2) m`,
);

/** Finds whether mails were given up lately. */
@Injectable()
export class DeadLetterTasksReader {
  constructor(private readonly database: Database) {}

  async of(_actor: Actor, most: number): Promise<Task[]> {
    const { count = 0, since } = (await this.database.queryOne(lately, [CALLING_DAYS, most])) ?? {};
    if (!since) return [];
    const [zh, en] = count < most ? [`${count} 封`, `${count}`] : [`${most - 1} 封以上`, `more than ${most - 1}`];
    return [
      deadLetterTasks.LOOK_AT_DEAD_LETTERS(
        { title: { zh: `未能发出的邮件 ${zh}`, en: `Mails not sent: ${en}` }, since },
        { days: CALLING_DAYS },
      ),
    ];
  }
}
