import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';

const data = v.object({ title: v.string() });

/** The project's title, with the lot's number where it has several. */
const ofLot = v.object({ titleZh: v.string(), titleEn: v.string() });

/** What those who bid for a lot are told of it, each lot by itself. The last two as they were told before lots had numbers. */
export const lotNotices = defineNotices('LOT', {
  LOT_WON: {
    ...{
      zh: '《{titleZh}》已发布成交公告：贵单位成交',
      en: 'You won, and the award was published: {titleEn}',
      data: ofLot,
    },
    description: 'The award of a lot was published, to its own bid.',
  },
  LOT_LOST: {
    ...{
      zh: '《{titleZh}》已发布成交公告：贵单位未成交',
      en: 'The award was published, not to you: {titleEn}',
      data: ofLot,
    },
    description: 'The award of a lot that it bid for was published, to another bid.',
  },
  LOT_ENDED: {
    ...{ zh: '《{titleZh}》已废标（终止）', en: 'The purchase failed: {titleEn}', data: ofLot },
    description: 'A lot that it bid for failed.',
  },
  LOT_FAILED: {
    ...{ zh: '《{title}》已废标（终止）', en: 'The purchase failed: {title}', data },
    description: 'A lot that it bid for failed.',
  },
  LOT_AWARDED: {
    ...{ zh: '《{title}》已发布成交公告', en: 'The award was published: {title}', data },
    description: 'The award of a lot that it bid for was published.',
  },
  SEAL_BROKEN: {
    ...{
      zh: '开标时发现贵单位对《{titleZh}》的响应文件密封不符，未能开启；请凭回执向监督部门提出',
      en: 'Your bid could not be opened, since its seal was broken; raise it with the supervisor, with your receipt: {titleEn}',
      // With the bid, to which it leads, unless its row names another bidder: then nothing would be there to see.
      data: v.object({ ...ofLot.entries, bidId: v.optional(v.string()) }),
    },
    description:
      'What was stored of its bid is not what it sealed in, so that the opening could not open it. Its receipt shows what it was.',
  },
});

/** What those who bid for a project are told of it. The last two as they were told while each project had one lot. */
export const projectNotices = defineNotices('PROJECT', {
  PROJECT_OPENED: {
    ...{ zh: '《{title}》已开标', en: 'The bids were opened: {title}', data },
    description: 'The bids of a project that it bid for were opened.',
  },
  PROJECT_FAILED: {
    ...{ zh: '《{title}》已废标（终止）', en: 'The project failed: {title}', data },
    description: 'A project that it bid for failed.',
  },
  PROJECT_CANCELLED: {
    ...{ zh: '《{title}》已取消', en: 'The project was cancelled: {title}', data },
    description: 'A project that it bid for was cancelled.',
  },
  AWARD_PUBLISHED: {
    ...{ zh: '《{title}》已发布成交公告', en: 'The award was published: {title}', data },
    description: 'The award of a project that it bid for was published.',
  },
});

/** With the bid, to which it leads, and its project. */
const ofBid = v.object({ ...ofLot.entries, bidId: v.string(), projectId: v.string() });

/** What a bidder is told of the review of its bid: of each finding, for a bid may be found invalid, corrected, and found invalid again. */
export const findingNotices = defineNotices('FINDING', {
  PRICE_QUESTIONED: {
    ...{
      zh: '请在 {until} 前说明《{titleZh}》的报价',
      en: 'Explain your price by {until} (Beijing time): {titleEn}',
      data: v.object({ ...ofBid.entries, until: v.string() }),
    },
    description: 'The panel asks about the price of its bid, to be explained until the time that the text names.',
  },
  BID_FOUND_INVALID: {
    ...{ zh: '您对《{titleZh}》的响应文件被认定无效', en: 'Your bid was found invalid: {titleEn}', data: ofBid },
    description: 'A review found its bid invalid.',
  },
  BID_REINSTATED: {
    ...{ zh: '您对《{titleZh}》的响应文件更正为有效', en: 'Your bid was corrected to valid: {titleEn}', data: ofBid },
    description: 'A correction made its bid valid again.',
  },
});
