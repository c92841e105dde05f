import { textEnum } from '@chengjie/platform';

export const RegimeEnum = textEnum('Regime', 'Category of purchase (采购类别).', {
  STATUTORY: '政府采购: statutory procurement.',
  BELOW_THRESHOLD: '限额以下: below the threshold of statutory procurement.',
  GRANT: '资助: project funds or activity subsidies, by application.',
});

export const ProcedureEnum = textEnum('Procedure', 'Procedure of purchase (采购方式).', {
  OPEN_TENDER: '公开招标.',
  INVITED_TENDER: '邀请招标.',
  COMPETITIVE_CONSULTATION: '竞争性磋商.',
  NEGOTIATION: '竞争性谈判.',
  SINGLE_SOURCE: '单一来源.',
});
