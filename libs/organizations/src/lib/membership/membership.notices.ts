import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';

const pair = v.object({ federation: v.string(), member: v.string() });
const withReason = v.object({ ...pair.entries, reason: v.string() });

/** What both sides of a membership, or of one that is proposed, are told (docs/adr/0024). */
export const membershipNotices = defineNotices('MEMBERSHIP', {
  MEMBERSHIP_PROPOSED: {
    ...{ zh: '提议“{member}”加入“{federation}”，由另一方同意或者谢绝', data: pair },
    en: 'It is proposed that {member} joins {federation}; the other side accepts or declines',
    description: 'A membership was proposed; kept of those that were before it was said by whom.',
  },
  MEMBERSHIP_OFFERED: {
    ...{ zh: '“{federation}”提议“{member}”入会，由“{member}”同意或者谢绝', data: pair },
    en: '{federation} proposes that {member} joins it; {member} accepts or declines',
    description: 'A membership was proposed by its federation.',
  },
  MEMBERSHIP_ASKED: {
    ...{ zh: '“{member}”申请加入“{federation}”，由“{federation}”同意或者谢绝', data: pair },
    en: '{member} asks to join {federation}; {federation} accepts or declines',
    description: 'A membership was proposed by the organization that wants to join.',
  },
  MEMBERSHIP_ACCEPTED: {
    ...{ zh: '“{member}”已成为“{federation}”的会员', en: '{member} is a member of {federation} now', data: pair },
    description: 'A proposed membership was accepted, and began.',
  },
  MEMBERSHIP_DECLINED: {
    ...{ zh: '谢绝了“{member}”加入“{federation}”的提议：{reason}', data: withReason },
    en: 'It was declined that {member} joins {federation}: {reason}',
    description: 'A proposed membership was declined.',
  },
  MEMBERSHIP_PROPOSAL_WITHDRAWN: {
    ...{ zh: '“{member}”加入“{federation}”的提议已撤回', data: pair },
    en: 'The proposal that {member} joins {federation} was withdrawn',
    description: 'A proposed membership was withdrawn by the side that had proposed it.',
  },
  MEMBERSHIP_ENDED: {
    ...{ zh: '“{member}”不再是“{federation}”的会员：{reason}', data: withReason },
    en: '{member} is a member of {federation} no more: {reason}',
    description:
      'A membership ended, and with it the mandates to bid: by either side, or since the federation was struck out.',
  },
  MANDATE_GIVEN: {
    ...{ zh: '“{member}”已授权“{federation}”代为参与', data: pair },
    en: '{member} gave {federation} a mandate to take part for it',
    description: 'A member agreed beforehand to the bids that its federation seals for it.',
  },
  MANDATE_ENDED: {
    ...{ zh: '“{member}”终止了对“{federation}”的授权：{reason}', data: withReason },
    en: '{member} ended the mandate of {federation} to take part for it: {reason}',
    description: 'A member ended a mandate.',
  },
});
