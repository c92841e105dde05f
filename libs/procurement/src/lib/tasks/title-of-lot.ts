import { titlesOf, type Bilingual, type Titled } from '@chengjie/kernel';

/** What a lot is called by: the titles of its project, and its number. */
export interface NamedLot extends Titled {
  readonly number: number;
  readonly ofSeveral: boolean;
}

/** A lot by its project's title, and by its number where there are several. */
export function titleOfLot({ number, ofSeveral, ...project }: NamedLot): Bilingual {
  const { zh, en } = titlesOf(project);
  if (!ofSeveral) return { zh, en };
  return { zh: `${zh}（第 ${number} 包）`, en: `${en} (lot ${number})` };
}
