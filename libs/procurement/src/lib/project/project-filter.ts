import type { MoneyInput } from '@chengjie/platform';

/** What a list of published projects is narrowed by. */
export interface ProjectFilter {
  readonly regionCode?: string | null;
  readonly functionId?: string | null;
  readonly agencyId?: string | null;
  readonly statuses?: readonly string[] | null;
  readonly regime?: string | null;
  readonly text?: string | null;
  readonly exercises?: boolean | null;
  /** Days in China, the first and the last. */
  readonly published?: DayRange | null;
  readonly deadline?: DayRange | null;
  readonly awarded?: DayRange | null;
  readonly budget?: { readonly from?: MoneyInput | null; readonly until?: MoneyInput | null } | null;
  /** Organization that one of its awards went to. */
  readonly winnerId?: string | null;
  /** Whether the federation step decided one of its awards, or none of them. */
  readonly preferential?: boolean | null;
}

/** From one day to another, both included. */
export interface DayRange {
  readonly from?: string | null;
  readonly until?: string | null;
}
