import { parseRulePack } from '@chengjie/law';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useServerDay } from '../../../api/clock.js';
import type { RulesOfDay } from './ladder.js';
import { ProjectFormRulesDocument, type ProjectFormRulesQuery } from './project-form.generated.js';

/** Rules of a procedure as the form reads them. */
export type FormProcedure = ProjectFormRulesQuery['rulePacks'][number]['procedures'][number];

/** The rules that a project published today in a region would get. */
export interface RulesInForce {
  readonly title: { readonly zh: string; readonly en: string } | undefined;
  readonly procedures: readonly FormProcedure[];
  /** The same pack as a value, for what `@chengjie/law` decides by it; undefined until known. */
  readonly pack: RulesOfDay | undefined;
}

/** Reads the rules in force today, by the server's clock. */
export function useRules(regionCode: string): RulesInForce {
  const today = useServerDay();
  const [{ data }] = useQuery({
    query: ProjectFormRulesDocument,
    variables: { regionCode, on: today ?? '' },
    pause: today === undefined || regionCode === '',
  });
  // The country's stands first, and that of the narrowest region, which counts, last.
  const inForce = data?.rulePacks.at(-1);
  const pack = useMemo(() => inForce && today && { ...parseRulePack(inForce.value), day: today }, [inForce, today]);
  return {
    title: inForce?.title,
    procedures: inForce?.procedures ?? [],
    pack: pack || undefined,
  };
}
