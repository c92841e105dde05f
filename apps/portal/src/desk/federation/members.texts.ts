import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '会员',
  lead: '联合会的会员。联合会可以代备案会员投标，由会员实施。',
  caption: '会员，按名称排列',
  empty: '没有符合条件的会员。可以放宽条件，或者点击“邀请入会”。',
  search: '名称、统一社会信用代码或备案编号',
  track: '登记或备案',
  add: '邀请入会',
  column: {
    name: '名称',
    track: '登记或备案',
    kind: '类别',
    number: '代码或编号',
    people: '本平台账号',
    region: '所在地',
    joinedOn: '入会日期',
    end: '退会',
  },
  people: { some: '有', nobody: '无人可答复（还没有账号，须先认领）' },
  isMember: '已是会员',
  isFederation: '联合会不能入会',
  isProposed: '已提议，待答复',
  self: '本联合会',
  new: {
    title: '邀请入会',
    lead: '先查找组织，再提出入会提议；对方同意的时刻起成为会员。住所应在本联合会所在街道（乡镇）或服务地区内。',
    before: '输入名称、统一社会信用代码或备案编号后搜索。',
    none: '没有找到。请核对名称；尚未登记或备案的组织，应先办理登记或备案。',
    caption: '找到的组织',
    add: '提议入会',
    addThis: '提议入会：{{name}}',
    confirmTitle: '提议“{{name}}”入会吗？',
    confirmText: '对方答复之前不产生效力；三十日内没有答复的，自动失效。',
    done: '已向“{{name}}”提议入会，待其答复',
    seeProposals: '查看待答复的提议',
  },
  end: {
    link: '终止',
    this: '终止“{{name}}”的会员关系',
    title: '终止“{{name}}”的会员关系',
    lead: '自确认的时刻起终止，其授权一并终止。本联合会以其为实施会员、尚未截止的投标，开标时将作无效处理；已截止的不受影响。',
    reason: '终止理由',
    reasonHint: '记入档案，会员会看到。',
    submit: '终止会员关系',
    done: '会员关系已终止',
    notMember: '该组织不是本联合会的会员。',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Members',
  lead: 'Members of the federation. It can bid for filed members, which then do the work.',
  caption: 'Members, by name',
  empty: 'No member matches. Search more widely, or choose “Invite a member”.',
  search: 'Name, credit code or filing number',
  track: 'Registered or filed',
  add: 'Invite a member',
  column: {
    name: 'Name',
    track: 'Registered or filed',
    kind: 'Kind',
    number: 'Code or number',
    people: 'Account here',
    region: 'Seat',
    joinedOn: 'Joined',
    end: 'Ending',
  },
  people: { some: 'Yes', nobody: 'Nobody to answer (no account yet: it has to be claimed first)' },
  isFederation: 'A federation joins no other',
  isProposed: 'Proposed, not answered yet',
  isMember: 'Is a member',
  self: 'This federation',
  new: {
    title: 'Invite a member',
    lead: 'Find the organization, then propose a membership; it begins when the other side accepts. Its seat lies in the federation’s street or township, or where it serves.',
    before: 'Enter a name, credit code or filing number, and search.',
    none: 'Nothing was found. Check the name; an organization that is neither registered nor filed does that first.',
    caption: 'Organizations found',
    add: 'Propose',
    addThis: 'Propose a membership: {{name}}',
    confirmTitle: 'Propose that “{{name}}” joins?',
    confirmText: 'Nothing counts before it accepts. Without an answer in thirty days the proposal expires.',
    done: 'Proposed to “{{name}}”: it answers',
    seeProposals: 'Proposals that wait for an answer',
  },
  end: {
    link: 'End',
    this: 'End the membership of “{{name}}”',
    title: 'End the membership of “{{name}}”',
    lead: 'It ends when you confirm, and its mandates with it. Your bids that name it as performer and whose deadline is still to come will be invalid at the opening; those whose deadline has passed stand.',
    reason: 'Why it ends',
    reasonHint: 'Kept on record; the member reads it.',
    submit: 'End the membership',
    done: 'The membership has ended',
    notMember: 'This organization is no member of the federation.',
  },
};

registerTexts('members', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    members: typeof zh;
  }
}
