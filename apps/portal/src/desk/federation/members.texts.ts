import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '会员',
  lead: '联合会的会员。联合会可以代备案会员投标，由会员实施。',
  caption: '会员，按名称排列',
  empty: '没有符合条件的会员。可以放宽条件，或者点击“新增会员”登记新会员。',
  search: '名称、统一社会信用代码或备案编号',
  track: '登记或备案',
  add: '新增会员',
  column: {
    name: '名称',
    track: '登记或备案',
    kind: '类别',
    number: '代码或编号',
    region: '所在地',
    joinedOn: '入会日期',
    end: '退会',
  },
  isMember: '已是会员',
  self: '本联合会',
  new: {
    title: '新增会员',
    lead: '先查找组织，再登记入会，自今天起生效。会员关系由联合会自行登记。',
    before: '输入名称、统一社会信用代码或备案编号后搜索。',
    none: '没有找到。请核对名称；尚未登记或备案的组织，应先办理登记或备案。',
    caption: '找到的组织',
    add: '登记为会员',
    addThis: '登记为会员：{{name}}',
    confirmTitle: '登记“{{name}}”为会员吗？',
    confirmText: '登记后，它会列入公开的会员名单；如果是备案组织，联合会可以代其投标。',
    done: '“{{name}}”已登记为会员',
    wrong: '登记有误？可以终止这一会员关系。',
  },
  end: {
    link: '终止',
    this: '终止“{{name}}”的会员关系',
    title: '终止“{{name}}”的会员关系',
    lead: '自今天起生效。此后联合会不能再代其投标；已提交的投标不受影响，开标时按当时的会员关系核对。',
    reason: '终止理由',
    reasonHint: '记入档案。',
    submit: '终止会员关系',
    notMember: '该组织不是本联合会的会员。',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Members',
  lead: 'Members of the federation. It can bid for filed members, which then do the work.',
  caption: 'Members, by name',
  empty: 'No member matches. Search more widely, or choose “Add a member”.',
  search: 'Name, credit code or filing number',
  track: 'Registered or filed',
  add: 'Add a member',
  column: {
    name: 'Name',
    track: 'Registered or filed',
    kind: 'Kind',
    number: 'Code or number',
    region: 'Seat',
    joinedOn: 'Joined',
    end: 'Ending',
  },
  isMember: 'Is a member',
  self: 'This federation',
  new: {
    title: 'Add a member',
    lead: 'Find the organization, then record that it has joined, as of today. A federation keeps its list of members itself.',
    before: 'Enter a name, credit code or filing number, and search.',
    none: 'Nothing was found. Check the name; an organization that is neither registered nor filed does that first.',
    caption: 'Organizations found',
    add: 'Record as a member',
    addThis: 'Record as a member: {{name}}',
    confirmTitle: 'Record “{{name}}” as a member?',
    confirmText:
      'It then stands in the public list of members, and if it is a filed group, the federation can bid for it.',
    done: '“{{name}}” is now a member',
    wrong: 'A mistake? You can end this membership.',
  },
  end: {
    link: 'End',
    this: 'End the membership of “{{name}}”',
    title: 'End the membership of “{{name}}”',
    lead: 'It takes effect today. From then on the federation cannot bid for it. Bids already in are checked at the opening by the membership of that moment.',
    reason: 'Why it ends',
    reasonHint: 'Kept on record.',
    submit: 'End the membership',
    notMember: 'This organization is no member of the federation.',
  },
};

registerTexts('members', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    members: typeof zh;
  }
}
