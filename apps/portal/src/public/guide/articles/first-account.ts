import type { Article } from '../article.js';

export const firstAccount: Article = {
  slug: 'first-account',
  title: { zh: '组织怎样取得第一个账号', en: 'How an organization gets its first account' },
  lead: {
    zh: '谁也不能替组织指定管理员：由本人认领，两个机关核对，公示之后才生效。以后的人由组织自己的管理员提出，本人同意后生效。',
    en: 'Nobody appoints an organization’s administrator for it: a person claims it, two agencies check, and it takes effect only after it stood in public. Further people are proposed by its own administrators, and each accepts for itself.',
  },
  sections: [
    {
      id: 'account',
      heading: { zh: '先开账号', en: 'First an account' },
      paragraphs: [
        {
          zh: '任何人都可以用自己的邮箱开账号。没有角色的账号只能管理自己的资料、提出认领和登记备案申请，看不到任何组织的内部事项。',
          en: 'Anybody opens an account with an address of its own. Without a role it looks after itself, claims an organization or applies to found one; it sees nothing of what is inside of one.',
        },
      ],
      links: [{ to: '/request-account', label: { zh: '申请账号', en: 'Ask for an account' } }],
    },
    {
      id: 'claim',
      heading: { zh: '提出认领', en: 'The claim' },
      paragraphs: [
        {
          zh: '组织须已在登记备案名册中，并且还没有管理员。写明您与组织的关系，列出证明文件的名称、文号和日期，并附上扫描件；扫描件只有办理的机关看得到，原件由其核对。',
          en: 'The organization must be in the register and have no administrator. Say what joins you with it, and name the documents with number and date, with scans; the agencies alone see the scans, and have the originals shown.',
        },
      ],
      links: [{ to: '/desk/claims', label: { zh: '查找并认领组织', en: 'Find and claim an organization' } }],
    },
    {
      id: 'steps',
      heading: { zh: '怎样办理', en: 'What happens then' },
      paragraphs: [
        {
          zh: '每一步都会告知组织现有的人员，认领人会收到邮件。',
          en: 'Each step is told to all who act for the organization, and to the claimant by mail.',
        },
      ],
      ordered: true,
      list: [
        {
          zh: '登记、备案或管理机关的一名工作人员代表本机关同意。',
          en: 'An officer of the registrar, of the filing office or of the administration consents for its agency.',
        },
        {
          zh: '另一个机关的另一名工作人员同意。正在向辖区采购的机关不得办理：采购人不能决定谁代表投标人。',
          en: 'Another officer, of another agency, consents. An agency with a purchase under way takes no part: whoever buys does not choose who speaks for a bidder.',
        },
        {
          zh: '认领在该组织的公开页面公示三个工作日。',
          en: 'The claim stands on the organization’s public page for three working days.',
        },
        {
          zh: '无人中止，而且两名工作人员仍在任，即生效；认领人成为管理员。',
          en: 'If nobody stops it, and both officers still hold their offices, it takes effect: the claimant is the administrator.',
        },
      ],
    },
    {
      id: 'objection',
      heading: { zh: '认领不属实', en: 'A claim that is wrong' },
      paragraphs: [
        {
          zh: '代表该组织的任何人都可以在生效前中止认领。名册上的联系人没有账号的，请向机关提出，由机关写明是按谁的话中止。驳回和中止及其依据公开。',
          en: 'Anybody who acts for the organization stops a claim until it takes effect. A contact of the register without an account turns to an office, which stops it and states on whose word. Rejections and stops are public, with their grounds.',
        },
        {
          zh: '通过认领得到角色的人，看不到此前已密封的投标。',
          en: 'Whoever gains the role by a claim does not come to own bids that were sealed before.',
        },
      ],
    },
    {
      id: 'people',
      heading: { zh: '增加人员', en: 'Further people' },
      paragraphs: [
        {
          zh: '有了管理员，由管理员按登录名提出让谁加入，本人在 14 天内登录并输入密码同意后才生效；拒绝或不答复的，不告知管理员原因。管理员可以移除人员，任何人也可以自己退出，机关不再插手。建议至少有两名管理员，这样一人离开也不必重新认领。',
          en: 'From then on an administrator proposes a person by login name, and nothing takes effect until that person signs in and accepts by password, within 14 days; who declines or does not answer gives no reason, and the administrator is not told which. Administrators remove people, and anybody leaves by themselves; offices do neither. Have two of them at least: when one leaves, nobody has to claim it anew.',
        },
      ],
      links: [{ to: '/desk/people', label: { zh: '本组织的人员', en: 'The organization’s people' } }],
    },
  ],
};
