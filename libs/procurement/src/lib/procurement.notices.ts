import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';

const data = v.object({ title: v.string() });

/** What those who bid for a lot are told of it, each lot by itself. */
export const lotNotices = defineNotices('LOT', {
  LOT_FAILED: {
    ...{ zh: '《{title}》已废标（终止）', en: 'The purchase failed: {title}', data },
    description: 'A lot that it bid for failed.',
  },
  LOT_AWARDED: {
    ...{ zh: '《{title}》已发布成交公告', en: 'The award was published: {title}', data },
    description: 'The award of a lot that it bid for was published.',
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
