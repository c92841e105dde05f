import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Wordings, type NoticeKind } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { notify, Notifications, NotificationsReader } from '@chengjie/notifications';
import { procurementTemplate, ProcurementWorld } from '../../testing/fixtures.js';
import { projectNotices } from '../procurement.notices.js';
import { notifyBidders } from './notify-bidders.js';

let db: TestDatabase;
let world: ProcurementWorld;
let inbox: NotificationsReader;

const page = { first: 10 };
const opened = (id: string) => projectNotices.PROJECT_OPENED(id, { titleZh: '居家养老服务', titleEn: 'Home care' });

beforeAll(async () => {
  db = await testDatabase(procurementTemplate);
  world = await ProcurementWorld.create(db.url);
  inbox = new NotificationsReader(world.database, Wordings.of<NoticeKind>([projectNotices]));
});

afterAll(async () => {
  await world.close();
  await db.drop();
});

describe('the inbox of an organization', () => {
  it('shows what it was told, last one first, in both languages', async () => {
    const { id } = await world.organization('收件人');
    const project = await world.project();
    const exercise = await world.project({ exerciseFactor: 1000 });
    await notify(world.database, [id], opened(project.id), false);
    await notify(world.database, [id], opened(exercise.id), true);
    const { edges, total } = await inbox.page(id, false, page);
    expect(edges.map(({ node }) => node)).toMatchObject([
      {
        ...{ kind: 'PROJECT_OPENED', subjectType: 'PROJECT', subjectId: exercise.id, exercise: true },
        text: { zh: '【演练】《居家养老服务》已开启', en: '[Exercise] The submissions were opened: Home care' },
      },
      { subjectId: project.id, exercise: false, readAt: null, text: { zh: '《居家养老服务》已开启' } },
    ]);
    expect(await total()).toBe(2);
  });

  it('is told each thing once', async () => {
    const by = await world.organization('响应单位');
    const withdrawn = await world.organization('撤回单位');
    const project = await world.project({
      titleEn: 'Care at home',
      bids: [
        { by, priceFen: 100 },
        { by: withdrawn, priceFen: 100, status: 'WITHDRAWN' },
      ],
    });
    const of = { projectId: project.id, lotIds: [project.lotId] };
    await notifyBidders(world.database, of, projectNotices.PROJECT_OPENED);
    await notifyBidders(world.database, of, projectNotices.PROJECT_OPENED);
    expect(await inbox.unreadCount(by.id)).toBe(1);
    const [told] = (await inbox.page(by.id, true, page)).edges;
    expect(told?.node.text).toEqual({ zh: '《居家养老服务》已开启', en: 'The responses were opened: Care at home' });
    expect(await inbox.unreadCount(withdrawn.id)).toBe(0);
  });

  it('keeps what is unread apart, and nobody marks what is another’s', async () => {
    const mine = await world.organization('甲组织');
    const other = await world.organization('乙组织');
    for (let number = 0; number < 2; number += 1) {
      const { id } = await world.project();
      await notify(world.database, [mine.id, other.id], opened(id), false);
    }
    const [first] = (await inbox.page(mine.id, true, page)).edges;
    const theirs = (await inbox.page(other.id, true, page)).edges.map(({ node }) => node.id);
    await new Notifications(world.database).markRead(mine.id, [first?.node.id ?? '', ...theirs]);
    expect(await inbox.unreadCount(mine.id)).toBe(1);
    expect(await inbox.unreadCount(other.id)).toBe(2);
    const unread = (await inbox.page(mine.id, true, page)).edges.map(({ node }) => node.id);
    expect(unread).toHaveLength(1);
    expect(unread).not.toContain(first?.node.id);
    const all = (await inbox.page(mine.id, false, page)).edges;
    expect(all.find(({ node }) => node.id === first?.node.id)?.node.readAt).toBeInstanceOf(Date);
  });
});
