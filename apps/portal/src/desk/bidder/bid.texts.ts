import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  lots: {
    title: '采购包',
    one: '[bidding]的包',
    lead: '本项目分包采购，逐包[bidding]。金额为各包最高限价。',
    none: '尚未[bidding]',
  },
  form: {
    title: '填写[bid]',
    replaceTitle: '替换已提交的[bid]',
    capacity: '[bidding]方式',
    performer: '实施会员',
    performerHint: '由联合会[bidding]，由这名备案会员实施。',
    price: '[price]',
    priceHint: '精确到分，例如 80000.00；千位分隔、全角数字、万元均可。最高限价 {{ceiling}}。',
    aboveShort: '[price]高于最高限价：可以提交，但[opening]时会被认定无效。',
    above: '[price]高于最高限价 {{ceiling}}：可以提交，但[opening]时会被认定无效。',
    proposal: '服务方案',
    proposalHint: '怎样提供服务：内容、人员、进度、质量保证。最多 {{limit}} 字。',
    look: '检查并提交',
    cancelReplace: '取消替换',
    sealedNote: '提交后即加密密封。[opening]之前，除贵单位外任何人都看不到内容、[price]，也看不到有多少家[bidding]。',
  },
  draft: {
    waiting: '这个采购包有一份没有提交的草稿：点“替换”或“重新提交”接着填写。',
  },
  look: {
    title: '提交前最后检查',
    lead: '请核对以下内容。确认后密封提交；截止之前可以替换或撤回，以最后一次为准。',
    submit: '确认，密封提交',
    replace: '确认，替换原[bid]',
    back: '返回修改',
  },
  others: {
    title: '这份[bid]由本组织的其他人密封',
    at: '密封时间：',
    text: '您在此之后才取得本组织角色，或由机关重新发给了登录凭据，因此[opening]前看不到其内容，也不能替换或撤回。请由密封时即持有该角色的账号办理；如无此账号，该文件保持密封，到时照常[opening]。',
  },
  done: {
    sealed: '[bid]已收到并密封。',
    replaced: '[bid]已替换并密封，以这一次为准。',
    next: '回执在下方，请下载保存。到截止时间自动[opening]，结果会通知您，也可在“我参与的项目”查看。',
    withdrawn: '[bid]已撤回。',
    withdrawnNext: '截止之前可以重新[bidding]。',
  },
  sealed: {
    title: '已密封的[bid]',
    titleOfWithdrawn: '已撤回的[bid]',
    live: '已密封提交。',
    broken: '存储的内容与密封时不一致',
    brokenText:
      '平台上存储的内容，与您密封提交并取得回执的内容对不上：可能有人绕过平台改动过数据。请保存手中的回执，重新提交一次，并告知监督部门。',
    brokenClosed:
      '平台上存储的内容，与密封提交并取得回执的内容对不上：可能有人绕过平台改动过数据。请保存手中的回执，告知监督部门。',
    liveText: '截止之前可以替换或撤回，以最后一次为准。',
    withdrawn: '已撤回，不参加[opening]。',
    withdrawnText: '截止之前可以重新提交。',
    warnings: '已经密封提交，但请注意',
    replace: '替换',
    again: '重新[bidding]',
    details: '查看这份[bid]',
    withdraw: '撤回',
    withdrawTitle: '撤回对“{{title}}”的[bid]吗？',
    withdrawText: '撤回后本[bid]不参加[opening]。截止之前可以重新提交。',
    withdrawConfirm: '确认撤回',
  },
  receipt: {
    title: '回执',
    withdrawalTitle: '撤回回执',
    number: '回执号',
    at: '收到时间',
    revision: '版本',
    revisionText: '第 {{revision}} 版（提交、替换、撤回各为一版）',
    hash: '校验码',
    salt: '随机码（使他人不能由校验码猜出[price]）',
    drawSecret: '抽签随机数（由密封时的设备生成）',
    download: '下载回执（JSON）',
    check: '在本机重新计算校验码',
    matches: '一致：回执上的校验码正是由这份[price]和服务方案算出的。',
    differs: '不一致：回执上的校验码不是由这里显示的内容算出的。请下载回执并联系监督部门。',
    how: '怎样核对回执',
    howText:
      '校验码是对下面这段文字（UTF-8）计算的 SHA-256。它是 {"drawSecret","priceFen","proposal","salt"} 的规范 JSON（RFC 8785）：抽签随机数、以分为单位的[price]、服务方案和随机码。任何 SHA-256 工具算出的结果都应与回执一致。随机码使他人无法由校验码猜出[price]，请妥善保管。',
    file: '回执',
  },
  held: {
    title: '用您保存的回执核对',
    text: '如果有人把整条旧记录连同登记一起放回去，平台自身看不出来，只有您手里的回执能证明。请选择当时下载的回执文件，或输入回执号。',
    number: '回执号',
    file: '或选择回执文件（JSON）',
    check: '核对',
    malformed: '请输入 20 位回执号，例如 A1B2C-D3E4F-00112-23344。',
    noFile: '这个文件不是本平台的回执。',
    MATCHES: '一致：平台登记的最后一次办理就是这份回执。',
    REPLACED:
      '这份回执有登记，但之后又办理过：以第 {{revision}} 版（回执号 {{number}}）为准。如果贵单位没有人办理过，请告知监督部门。',
    MISSING: '平台的登记里没有这份回执：记录被改动过。您手中的回执就是证据，请告知监督部门。',
    DIFFERS: '回执号相同，但校验码不同：记录被改动过。您手中的回执就是证据，请告知监督部门。',
  },
} as const;

const en: Same<typeof zh> = {
  lots: {
    title: 'Lots',
    one: 'Lot',
    lead: 'Each lot takes [aBid] of its own. Amounts are the ceilings of the lots.',
    none: 'No [bid] yet',
  },
  form: {
    title: 'Your [bid]',
    replaceTitle: 'Replace the [bid] that is in',
    capacity: 'How you [toBid]',
    performer: 'Performing member',
    performerHint: 'The federation hands it in, and this filed member does the work.',
    price: '[Price]',
    priceHint: 'To the fen, such as 80000.00; thousands may be parted by commas. The ceiling is {{ceiling}}.',
    aboveShort: 'The price is above the ceiling: it can be submitted, but will be invalid at the opening.',
    above: 'The price is above the ceiling of {{ceiling}}: it can be submitted, but will be invalid at the opening.',
    proposal: 'Proposal',
    proposalHint: 'How you will do the work: content, staff, schedule, quality. Up to {{limit}} characters.',
    look: 'Check and submit',
    cancelReplace: 'Do not replace',
    sealedNote:
      'Once submitted it is encrypted and sealed. Until the opening nobody but you sees its content or price, nor how many [bids] there are.',
  },
  draft: {
    waiting: 'A draft for this lot is not submitted: go on with it by replacing or submitting again.',
  },
  look: {
    title: 'A last look before you submit',
    lead: 'Check what follows. It is then sealed in; until the deadline you can replace or withdraw it, and the last one counts.',
    submit: 'Confirm and seal in',
    replace: 'Confirm and replace the earlier [bid]',
    back: 'Go back and change',
  },
  others: {
    title: 'Others of your organization sealed this [bid]',
    at: 'Sealed:',
    text: 'You gained the role later, or an office has given you your keys since: until the opening you neither read nor replace nor withdraw it. An account that held the role then can. Without one it stays sealed and is opened as usual.',
  },
  done: {
    sealed: 'Your [bid] has arrived and is sealed.',
    replaced: 'Your [bid] is replaced and sealed; this one counts.',
    next: 'Download the receipt below and keep it. [Bids] are opened at the deadline; you are told the result, and “Our submissions” shows it.',
    withdrawn: 'Your [bid] is withdrawn.',
    withdrawnNext: 'Until the deadline you can [toBid] again.',
  },
  sealed: {
    title: 'Your sealed [bid]',
    titleOfWithdrawn: 'Your withdrawn [bid]',
    live: 'Your [bid] is sealed in.',
    broken: 'What is stored is not what was sealed in',
    brokenText:
      'What the platform stores is not what you sealed in and have the receipt of: somebody may have changed data behind the platform. Keep your receipt, submit again, and tell the supervisor.',
    brokenClosed:
      'What the platform stores is not what was sealed in with the receipt: somebody may have changed data behind the platform. Keep your receipt and tell the supervisor.',
    liveText: 'Until the deadline you can replace or withdraw it; the last one counts.',
    withdrawn: 'Withdrawn: it takes no part in the opening.',
    withdrawnText: 'Until the deadline you can submit again.',
    warnings: 'It is sealed in, but note',
    replace: 'Replace',
    again: '[ToBid] again',
    details: 'See this [bid]',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw your [bid] for “{{title}}”?',
    withdrawText: 'It then takes no part in the opening. Until the deadline you can submit again.',
    withdrawConfirm: 'Withdraw it',
  },
  receipt: {
    title: 'Receipt',
    withdrawalTitle: 'Receipt of the withdrawal',
    number: 'Receipt number',
    at: 'Received',
    revision: 'Version',
    revisionText: '{{revision}} (submissions, replacements and withdrawals all count)',
    hash: 'Checksum',
    salt: 'Random code (so that nobody guesses the [price] from the checksum)',
    drawSecret: 'Part of a draw (made by the device that sealed it)',
    download: 'Download the receipt (JSON)',
    check: 'Compute the checksum again on this device',
    matches: 'It matches: the checksum on the receipt comes from exactly this price and proposal.',
    differs:
      'It does not match: the checksum on the receipt does not come from what is shown here. Download the receipt and tell the supervisor.',
    how: 'How to check the receipt',
    howText:
      'The checksum is the SHA-256 of the text below (UTF-8): the canonical JSON (RFC 8785) of {"drawSecret","priceFen","proposal","salt"}, that is your part of a draw, the price in fen, the proposal and the random code. Any SHA-256 tool must give what stands on the receipt. Because of the random code nobody can guess the price from the checksum: keep it to yourself.',
    file: 'receipt',
  },
  held: {
    title: 'Check against the receipt that you kept',
    text: 'If somebody put a whole older record back, register and all, the platform itself could not tell. Only the receipt in your hands proves it. Choose the receipt file that you downloaded, or enter its number.',
    number: 'Receipt number',
    file: 'Or choose the receipt file (JSON)',
    check: 'Check',
    malformed: 'Enter the 20 digits of the receipt number, such as A1B2C-D3E4F-00112-23344.',
    noFile: 'This file is no receipt of this platform.',
    MATCHES: 'It matches: this receipt is the last one on record.',
    REPLACED:
      'This receipt is on record, but another act followed: version {{revision}} (receipt {{number}}) counts. If nobody of your organization did that, tell the supervisor.',
    MISSING:
      'The record has no such receipt: it was changed. The receipt in your hands is the proof. Tell the supervisor.',
    DIFFERS:
      'The record has this number with another checksum: it was changed. The receipt in your hands is the proof. Tell the supervisor.',
  },
};

registerTexts('bid', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    bid: typeof zh;
  }
}
