import type { Article } from './article.js';
import { accessibility } from './articles/accessibility.js';
import { bidding } from './articles/bidding.js';
import { biddingForMembers } from './articles/bidding-for-members.js';
import { buying } from './articles/buying.js';
import { check } from './articles/check.js';
import { equalTerms } from './articles/equal-terms.js';
import { evaluation } from './articles/evaluation.js';
import { firstAccount } from './articles/first-account.js';
import { founding } from './articles/founding.js';
import { openInterface } from './articles/interface.js';
import { privacy } from './articles/privacy.js';
import { remedies } from './articles/remedies.js';
import { sealing } from './articles/sealing.js';

/** The articles on how it works, in the order of reading. */
export const ARTICLES: readonly Article[] = [
  founding,
  firstAccount,
  buying,
  bidding,
  biddingForMembers,
  sealing,
  evaluation,
  equalTerms,
  check,
  remedies,
  openInterface,
];

/** The statements that a public service owes. */
export const STATEMENTS: readonly Article[] = [accessibility, privacy];

/** The article with an address, if there is one. */
export function articleBySlug(slug: string | undefined): Article | undefined {
  return [...ARTICLES, ...STATEMENTS].find((article) => article.slug === slug);
}
