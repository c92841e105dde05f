/** Longest content of a draft, in characters: above the longest form of ours, and with its request within what the API takes. */
export const MOST_CHARACTERS = 60_000;

/** Drafts that one person keeps in one role. */
export const MOST_DRAFTS = 100;

/** Saves of one account within a minute, by one process: far above what typing comes to. */
export const MOST_SAVES_A_MINUTE = 30;

/** Days that a draft is kept after it was saved last. */
export const KEPT_DAYS = 90;

/** Forms whose drafts are asked for at once. */
export const FORMS_AT_ONCE = { minItems: 1, maxItems: 50 } as const;

/** Longest address of a page, and longest title, that a draft is told by. */
export const PAGE_LENGTHS = { path: 2_000, title: 500 } as const;

/** Name of a form and of the thing that it is about, as its client chooses it. */
export const FORM_LENGTH = { min: 1, max: 500 } as const;
