/** How an organization is out of the register: its activity stopped for a time 责令停止活动, ended on its own application 注销, or struck off 撤销登记. */
export const OUT_OF_REGISTER = ['SUSPENDED', 'ENDED', 'CANCELLED'] as const;
export type OutOfRegister = (typeof OUT_OF_REGISTER)[number];

/** Grounds on which an organization ends itself 注销事由. */
export const ENDING_GROUNDS = ['CHARTER', 'MEMBERS_DECISION', 'MERGED_OR_SPLIT', 'CANNOT_GO_ON'] as const;
export type EndingGround = (typeof ENDING_GROUNDS)[number];

/** As what, and why, an organization leaves the register. */
export type Leaving = { readonly reason: string } & (
  { readonly kind: 'ENDED'; readonly ground: EndingGround } | { readonly kind: 'SUSPENDED' | 'CANCELLED' }
);
