import { inBoth, type Bilingual } from '@chengjie/kernel';

/** What a lot is called by. */
export interface NamedLot {
  /** Of its project. */
  readonly title: string;
  readonly number: number;
  readonly ofSeveral: boolean;
}

/** A lot by its project's title, and by its number where there are several. */
export function titleOfLot({ title, number, ofSeveral }: NamedLot): Bilingual {
  if (!ofSeveral) return inBoth(title);
  return { zh: `${title}（第 ${number} 包）`, en: `${title} (lot ${number})` };
}
