import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';

/** `who`: the claimant, as others see it. */
const data = v.object({ who: v.string() });
const byAgency = v.object({ ...data.entries, agency: v.string() });
const withReason = v.object({ ...data.entries, by: v.string(), reason: v.string() });

/** What an organization, all who act for it, is told of each step of a claim. */
export const claimNotices = defineNotices('CLAIM', {
  CLAIM_SUBMITTED: {
    ...{
      zh: '“{who}”申请认领贵组织；如不属实，请中止',
      en: '{who} claims your organization: stop it if it is wrong',
      data,
    },
    description: 'Somebody claims the organization, which has no administrator.',
  },
  CLAIM_CONSENTED: {
    zh: '“{agency}”同意“{who}”认领贵组织，还须另一机关同意',
    en: '{agency} consented to the claim of {who}; another agency has to consent as well',
    data: byAgency,
    description: 'A first agency consented to a claim of the organization.',
  },
  CLAIM_ANNOUNCED: {
    zh: '“{agency}”同意“{who}”认领贵组织，现予公示；如不属实，请在生效前中止',
    en: '{agency} consented to the claim of {who} as the second agency: it is announced, and can be stopped until it takes effect',
    data: byAgency,
    description: 'A second agency consented to a claim of the organization: it is announced.',
  },
  CLAIM_REJECTED: {
    zh: '“{who}”对贵组织的认领被驳回（由{by}：{reason}）',
    en: 'The claim of {who} was rejected (by {by}: {reason})',
    data: withReason,
    description: 'A claim of the organization was rejected.',
  },
  CLAIM_STOPPED: {
    zh: '“{who}”对贵组织的认领已中止（由{by}：{reason}）',
    en: 'The claim of {who} was stopped (by {by}: {reason})',
    data: withReason,
    description: 'A claim of the organization was stopped.',
  },
  CLAIM_WITHDRAWN: {
    ...{ zh: '“{who}”撤回了对贵组织的认领', en: '{who} withdrew the claim of your organization', data },
    description: 'A claim of the organization was withdrawn.',
  },
  CLAIM_TOOK_EFFECT: {
    ...{ zh: '“{who}”对贵组织的认领已生效', en: 'The claim of {who} took effect', data },
    description: 'A claim of the organization took effect: whoever claimed it is its administrator.',
  },
  CLAIM_LAPSED: {
    ...{ zh: '“{who}”对贵组织的认领未能生效', en: 'The claim of {who} could not take effect', data },
    description: 'A claim of the organization could not take effect.',
  },
});
