import type { Track } from '@chengjie/functions';
import { ENTRY_FORMS, type RegisterRules } from '@chengjie/law';
import { periodText } from '@chengjie/rules';
import { countedChecks, MATERIAL_WORDS, type Counted } from './application.rules.js';
import { ENTERED_AS } from './application.terms.js';

/** What each form asks of whoever founds an organization, and which of it is met; registered forms first (policy 一(二)). */
export function entryGuide(counted: Counted, { entry, names }: RegisterRules) {
  return ENTRY_FORMS.map((form) => {
    const { materials, decision, source } = entry[form];
    const checks = countedChecks(counted, entry[form]);
    return {
      ...{ form, source, checks },
      track: ENTERED_AS[form].track,
      fits: checks.every(({ met }) => met),
      materials: materials.map((material) => ({ material, ...MATERIAL_WORDS[material] })),
      decidedWithin: periodText(decision),
      nameEndings: names?.endings[form] ?? [],
    };
  });
}

/** What the ending of an organization of a track asks; null where no rule is known. */
export function endingGuide(track: Track, { ending }: RegisterRules) {
  if (!ending) return null;
  const { materials, creditorDays, decision, source } = ending[track];
  return {
    ...{ creditorDays, source, decidedWithin: periodText(decision) },
    materials: materials.map((material) => ({ material, ...MATERIAL_WORDS[material] })),
  };
}

/** What the guide says of an ending. */
export type ShownEndingGuide = NonNullable<ReturnType<typeof endingGuide>>;

/** What the guide says of a form. */
export type ShownGuide = ReturnType<typeof entryGuide>[number];
