import { defineNotices, VOCABULARIES } from '@chengjie/kernel';
import * as v from 'valibot';

/** In whose words it is told; what was told before they followed the procedure has none. */
export const inWordsOf = { vocabulary: v.optional(v.picklist(VOCABULARIES)) };

/** The project's title in both languages; of a lot with its number where there are several. */
export const ofTitles = v.object({ titleZh: v.string(), titleEn: v.string(), ...inWordsOf });

/** What those who bid for a lot are told of it, each lot by itself. The last two as they were told before lots had numbers. */
export const lotNotices = defineNotices('LOT', {
  LOT_WON: {
    ...{
      zh: '《{titleZh}》已发布[awardNotice]：贵单位[won]',
      en: 'The [awardNotice] was published, and you are the [winner]: {titleEn}',
      data: ofTitles,
    },
    description: 'The award of a lot was published, to its own bid.',
  },
  LOT_LOST: {
    ...{
      zh: '《{titleZh}》已发布[awardNotice]：贵单位[notAwarded]',
      en: 'The [awardNotice] was published, for another [bidder]: {titleEn}',
      data: ofTitles,
    },
    description: 'The award of a lot that it bid for was published, to another bid.',
  },
  LOT_ENDED: {
    ...{ zh: '《{titleZh}》[failed]', en: 'It has [failed]: {titleEn}', data: ofTitles },
    description: 'A lot that it bid for failed.',
  },
  LOT_FAILED: {
    ...{ zh: '《{titleZh}》[failed]', en: 'It has [failed]: {titleEn}', data: ofTitles },
    description: 'A lot that it bid for failed.',
  },
  LOT_AWARDED: {
    ...{ zh: '《{titleZh}》已发布[awardNotice]', en: 'The [awardNotice] was published: {titleEn}', data: ofTitles },
    description: 'The award of a lot that it bid for was published.',
  },
  SEAL_BROKEN: {
    ...{
      zh: '[opening]时发现贵单位对《{titleZh}》的[bid]密封不符，未能开启；请凭回执向监督部门提出',
      en: 'Your [bid] could not be opened, since its seal was broken; raise it with the supervisor, with your receipt: {titleEn}',
      // With the bid, to which it leads, unless its row names another bidder: then nothing would be there to see.
      data: v.object({ ...ofTitles.entries, bidId: v.optional(v.string()) }),
    },
    description:
      'What was stored of its bid is not what it sealed in, so that the opening could not open it. Its receipt shows what it was.',
  },
});

/** What those who bid for a project are told of it. The last two as they were told while each project had one lot. */
export const projectNotices = defineNotices('PROJECT', {
  PROJECT_OPENED: {
    ...{ zh: '《{titleZh}》已[opening]', en: 'The [bids] were opened: {titleEn}', data: ofTitles },
    description: 'The bids of a project that it bid for were opened.',
  },
  PROJECT_FAILED: {
    ...{ zh: '《{titleZh}》[failed]', en: 'It has [failed]: {titleEn}', data: ofTitles },
    description: 'A project that it bid for failed.',
  },
  PROJECT_CANCELLED: {
    ...{ zh: '《{titleZh}》已取消', en: 'The project was cancelled: {titleEn}', data: ofTitles },
    description: 'A project that it bid for was cancelled.',
  },
  AWARD_PUBLISHED: {
    ...{ zh: '《{titleZh}》已发布[awardNotice]', en: 'The [awardNotice] was published: {titleEn}', data: ofTitles },
    description: 'The award of a project that it bid for was published.',
  },
});

/** With the bid, to which it leads, and its project. */
const ofBid = v.object({ ...ofTitles.entries, bidId: v.string(), projectId: v.string() });

/** What a bidder is told of the review of its bid: of each finding, for a bid may be found invalid, corrected, and found invalid again. */
export const findingNotices = defineNotices('FINDING', {
  PRICE_QUESTIONED: {
    ...{
      zh: '请在 {until} 前说明《{titleZh}》的[price]',
      en: 'Explain your [price] by {until} (Beijing time): {titleEn}',
      data: v.object({ ...ofBid.entries, until: v.string() }),
    },
    description: 'The panel asks about the price of its bid, to be explained until the time that the text names.',
  },
  BID_FOUND_INVALID: {
    ...{ zh: '贵单位对《{titleZh}》的[bid]被认定无效', en: 'Your [bid] was found invalid: {titleEn}', data: ofBid },
    description: 'A review found its bid invalid.',
  },
  BID_REINSTATED: {
    ...{
      zh: '贵单位对《{titleZh}》的[bid]更正为有效',
      en: 'Your [bid] was corrected to valid: {titleEn}',
      data: ofBid,
    },
    description: 'A correction made its bid valid again.',
  },
});
