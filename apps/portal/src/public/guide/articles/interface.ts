import type { Article } from '../article.js';

export const openInterface: Article = {
  slug: 'interface',
  title: { zh: '开放接口', en: 'The open interface' },
  lead: {
    zh: '本平台的一切都通过一个 GraphQL 接口提供，网页用的也是它。公开内容无需账号。',
    en: 'Everything here goes through one GraphQL interface, and these pages use it too. What is public needs no account.',
  },
  sections: [
    {
      id: 'ask',
      heading: { zh: '查询', en: 'Asking' },
      paragraphs: [
        {
          zh: '向 /graphql 发送 POST 请求，内容类型 application/json（不带 Cookie 的程序也可以用 GET 查询）。例如查询三个即将截止的项目：',
          en: 'Send a POST request to /graphql with content type application/json (programs without a cookie may also ask by GET). Three projects that close soon, for example:',
        },
      ],
      code: `curl -s {{origin}}/graphql -H 'content-type: application/json' \\
  -d '{"query":"{ projects(first: 3, orderBy: CLOSING_SOON, filter: { statuses: [PUBLISHED] }) { nodes { reference title deadlineAt } } }"}'`,
    },
    {
      id: 'sign-in',
      heading: { zh: '以程序办理业务', en: 'Acting by program' },
      paragraphs: [
        {
          zh: '在“账号”页面创建访问令牌，用请求头 authorization: Bearer 发送。持有多个身份的，用 x-acting-role 写明以哪个身份办理。消息语言由 accept-language 决定。',
          en: 'Make an access token on the account page and send it as authorization: Bearer. Who holds several roles names the acting one by x-acting-role. Messages follow accept-language.',
        },
        {
          zh: '每个操作都带有幂等键：连接中断后用同一个键重试，只会办理一次，并得到同样的答复。例外是涉及密码的操作（signIn、openAccount、resetPassword、changePassword、enterAddress、createApiToken、endSession、endOtherSessions、acceptRole、leaveOrganization）、涉及第二因素的操作（finishSignIn、proveIdentity、beginPasskey、addPasskey、askForPasskey、beginAuthenticator、addAuthenticator、makeRecoveryCodes）、索取和使用一次性链接的操作（requestAccount、requestPasswordReset、verifyAddress、resetSecondFactors、stopClaimByLink）、保存和放弃草稿（saveDraft、discardDraft）和退出（signOut）：平台不保存与密码、第二因素有关的任何可比对内容，一次性链接只能使用一次；这些操作重复办理不会造成影响（多建的令牌可在账号页面撤销，恢复码以最后一组为准）。',
          en: 'Every act takes an idempotency key: said again with the same key after a lost connection, it is done once and answers the same. The exceptions are the acts about passwords (signIn, openAccount, resetPassword, changePassword, enterAddress, createApiToken, endSession, endOtherSessions, acceptRole, leaveOrganization), those about second factors (finishSignIn, proveIdentity, beginPasskey, addPasskey, askForPasskey, beginAuthenticator, addAuthenticator, makeRecoveryCodes), those that ask for a one-time link or use it (requestAccount, requestPasswordReset, verifyAddress, resetSecondFactors, stopClaimByLink), those about drafts (saveDraft, discardDraft), and signOut: nothing that a password or a factor could be compared with is kept, a link works once, and doing these twice does no harm (a token made twice is listed, and can be revoked; of recovery codes the last ones count).',
        },
      ],
      links: [{ to: '/desk/account/tokens', label: { zh: '管理访问令牌', en: 'Manage access tokens' } }],
    },
    {
      id: 'schema',
      heading: { zh: '接口说明', en: 'The schema' },
      paragraphs: [
        {
          zh: '每个类型、字段和参数都有文字说明。接口支持标准的内省查询（__schema），任何 GraphQL 工具都可以据此列出全部内容；同一份说明也在源代码的 schema.graphql 中。',
          en: 'Every type, field and argument is described. The interface answers the standard introspection query (__schema), from which any GraphQL tool lists all there is; the same description is schema.graphql in the source code.',
        },
        {
          zh: '项目的公开事件可以通过 WebSocket 订阅（graphql-ws 协议，projectEvents），带上最后一个序号，断线后不会漏掉。',
          en: 'The public events of a project can be subscribed to over a WebSocket (graphql-ws protocol, projectEvents); with the last sequence number nothing is missed after a lost connection.',
        },
      ],
      code: `curl -s {{origin}}/graphql -H 'content-type: application/json' \\
  -d '{"query":"{ __type(name: \\"Project\\") { fields { name description } } }"}'`,
    },
    {
      id: 'limits',
      heading: { zh: '限制', en: 'Limits' },
      paragraphs: [
        {
          zh: '每页最多 100 条，用游标翻页。查询的深度、成本和别名数量有上限，超出时会说明是哪一项。',
          en: 'Lists give at most 100 rows a page and go on by cursor. Depth, cost and aliases of a query are limited, and the answer says which limit was met.',
        },
      ],
    },
  ],
};
