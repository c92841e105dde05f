import { parseRulePack, type RulePack } from '@chengjie/law';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useServerNow } from '../../../api/clock.js';
import { ProjectFormRulesDocument, type ProjectFormRulesQuery } from './project-form.generated.js';

/** Rules of a procedure as the form reads them. */
export type FormProcedure = ProjectFormRulesQuery['rulePacks'][number]['procedures'][number];

/** The rules that a project published today in a region would get. */
export interface RulesInForce {
  readonly title: { readonly zh: string; readonly en: string } | undefined;
  readonly procedures: readonly FormProcedure[];
  /** The same pack as a value, for what `@chengjie/law` decides by it; undefined until known. */
  readonly pack: RulePack | undefined;
}

const CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The calendar day in China of an instant in milliseconds, YYYY-MM-DD. */
function dayInChina(milliseconds: number): string {
  return CHINA.format(milliseconds);
}

/** Reads the rules in force today, by the server's clock. */
export function useRules(regionCode: string): RulesInForce {
  const now = useServerNow(60_000);
  const [{ data }] = useQuery({
    query: ProjectFormRulesDocument,
    variables: { regionCode, on: now === undefined ? '' : dayInChina(now) },
    pause: now === undefined || regionCode === '',
  });
  const inForce = data?.rulePacks[0];
  const pack = useMemo(() => inForce && parseRulePack(inForce.value), [inForce]);
  return {
    title: inForce?.title,
    procedures: inForce?.procedures ?? [],
    pack,
  };
}
