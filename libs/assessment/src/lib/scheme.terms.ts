import type { Bilingual } from '@chengjie/kernel';
import type { RuleSource } from '@chengjie/law';

/** Points as they are written, a decimal with at most two places. */
export type Points = string;

/** The two scales 评估等级 (1A to 5A) and 星级 (local): no list, order or level has both. */
export type RatingScale = 'GRADE' | 'STARS';

/** Legal forms of the register 法律形式, as far as they are assessed here: foundations are the province's. */
export type AssessedForm = 'ASSOCIATION' | 'SERVICE_INSTITUTION' | 'FILED_GROUP';

interface Named {
  /** Names it in the whole scheme. */
  readonly id: string;
  readonly title: Bilingual;
  /** Full points 满分. */
  readonly points: Points;
}

/** What an item may turn out to be, and what that counts. */
export interface Choice {
  readonly id: string;
  readonly title: Bilingual;
  readonly points: Points;
}

/** An indicator that consists of others, whose full points are together its own. */
export interface IndicatorGroup extends Named {
  readonly kind: 'GROUP';
  readonly parts: readonly Indicator[];
}

/** What is asked of an item, and how it counts. */
export type Measure =
  /** One of several cases holds. */
  | { readonly kind: 'OPTIONS'; readonly options: readonly Choice[] }
  /** How well it is done: the best grade first. */
  | { readonly kind: 'GRADED'; readonly grades: readonly Choice[] }
  /** So many: nothing below `from`, `base` for it, `step` for each more, all points at most. */
  | { readonly kind: 'COUNT'; readonly from: number; readonly base: Points; readonly step: Points }
  /** All points, less those of each fault as often as it occurred, and never below nothing. */
  | { readonly kind: 'DEDUCTION'; readonly faults: readonly Choice[] };

/** An indicator that is scored itself. */
export type IndicatorItem = Named &
  Measure & {
    /** What is shown for it 查阅资料. */
    readonly evidence: Bilingual;
  };

export type Indicator = IndicatorGroup | IndicatorItem;

/** A level of the scale, and from how many points on it is given. */
export interface RatingLevel {
  /** 1 to 5, of the scheme's scale. */
  readonly level: number;
  readonly from: Points;
  /** An item that has to have so many points besides, whatever the total. */
  readonly requires?: { readonly item: string; readonly atLeast: Points };
}

/** A scheme of assessment 评分标准, as a value: once a round uses it, it is never changed. */
export interface AssessmentScheme {
  readonly id: string;
  readonly scale: RatingScale;
  /** Legal forms that it is for. */
  readonly forms: readonly AssessedForm[];
  readonly title: Bilingual;
  readonly points: Points;
  readonly indicators: readonly Indicator[];
  /** The highest first; below the last no level is given. */
  readonly levels: readonly RatingLevel[];
  readonly source: RuleSource;
}

/** What somebody says of one item. */
export type Answer = { readonly item: string } & (
  | { readonly kind: 'OPTIONS' | 'GRADED'; readonly choice: string }
  | { readonly kind: 'COUNT'; readonly count: number }
  | { readonly kind: 'DEDUCTION'; readonly faults: readonly { readonly fault: string; readonly times: number }[] }
);

/** What the committee gives for an item instead of the experts' points, and why 扣分原因. */
export interface CommitteeChange {
  readonly item: string;
  readonly points: Points;
  readonly reason: string;
}
