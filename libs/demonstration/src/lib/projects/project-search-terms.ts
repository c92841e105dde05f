import { regionPath } from '@chengjie/kernel';
import { projectSearchTerms } from '@chengjie/procurement';
import { jilinRegions } from '@chengjie/regions';
import type { PlannedProject } from './planned-project.js';

let places: ReadonlyMap<string, string> | undefined;

/** As publishing makes them. */
export function searchTermsOf({ terms }: PlannedProject, reference: string): string[] {
  places ??= new Map(jilinRegions().map(({ code, name }) => [code, name]));
  const names = places;
  return projectSearchTerms({
    reference,
    title: terms.title,
    titleEn: terms.titleEn,
    description: terms.description,
    functionCode: terms.function.code,
    functionNames: [terms.function.name.zh, terms.function.name.en],
    buyer: terms.agency.name,
    places: regionPath(terms.regionCode).flatMap((code) => names.get(code) ?? []),
  });
}
