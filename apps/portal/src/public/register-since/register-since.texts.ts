import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';
import type * as Schema from '../../api/schema.generated.js';

const zh = {
  title: '截止之后登记册的变更',
  text: '[opening]按截止时的登记认定，名次不因以下变更而改变。登记有误、权益受损的，可以依法提出质疑、投诉。',
  line: '截止时：{{before}}；自{{at}}起：{{since}}',
  fact: {
    FEDERATION: '是社区社会组织联合会',
    NO_FEDERATION: '不是社区社会组织联合会',
    GOOD: '信用状况正常',
    ABNORMAL: '列入活动异常名录',
    SERIOUS: '列入严重违法失信名单',
    IN_REGISTER: '在登记册中',
    SUSPENDED: '被责令停止活动',
    ENDED: '已注销',
    CANCELLED: '被撤销登记（备案）',
    REGISTERED: '是登记组织',
    FILED: '是备案组织',
    MEMBER: '是该联合会会员',
    NO_MEMBER: '不是该联合会会员',
    QUALIFIED: '具备本职能事项的承接资质',
    NOT_QUALIFIED: '不具备本职能事项的承接资质',
  } satisfies Record<Schema.RegisterFact, string>,
} as const;

const en: Same<typeof zh> = {
  title: 'What the register changed after the deadline',
  text: 'The [opening] goes by what the register said at the deadline; these changes move no place. Whoever is harmed by a wrong entry may challenge it or complain.',
  line: 'At the deadline: {{before}}. Since {{at}}: {{since}}',
  fact: {
    FEDERATION: 'a federation',
    NO_FEDERATION: 'no federation',
    GOOD: 'in good standing',
    ABNORMAL: 'on the list of abnormal activity',
    SERIOUS: 'on the list of serious violations',
    IN_REGISTER: 'in the register',
    SUSPENDED: 'stopped in its activity',
    ENDED: 'ended',
    CANCELLED: 'struck off',
    REGISTERED: 'registered',
    FILED: 'filed',
    MEMBER: 'a member of the federation',
    NO_MEMBER: 'no member of the federation',
    QUALIFIED: 'qualified for this function',
    NOT_QUALIFIED: 'not qualified for this function',
  },
};

registerTexts('registerSince', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    registerSince: typeof zh;
  }
}
