import type { Bilingual } from '@chengjie/kernel';
import type { Procedure, Regime, RulePack } from '@chengjie/law';
import type { Rule } from './rule-wording.js';
import { commonRules, procedureRules } from './rule.texts.js';

/** A rule in words as two packs have it; of procedures, of one in one regime. */
export interface RuleChange {
  readonly regime: Regime | null;
  readonly procedure: Procedure | null;
  readonly key: string;
  readonly label: Bilingual;
  /** Null where there was no such rule. */
  readonly before: Bilingual | null;
  /** Null where there is none any more. */
  readonly after: Bilingual | null;
}

/** The rules that differ between a pack and the one that follows it, in the order in which a pack shows them. */
export function ruleChanges(before: RulePack, after: RulePack): RuleChange[] {
  const [former, present] = [rulesOf(before), rulesOf(after)];
  return [...new Set([...present.keys(), ...former.keys()])].flatMap((place) => {
    const [was, is] = [former.get(place), present.get(place)];
    const { regime = null, procedure = null, rule } = is ?? was ?? {};
    if (!rule || was?.rule.text.zh === is?.rule.text.zh) return [];
    const { key, label } = rule;
    return { regime, procedure, key, label, before: was?.rule.text ?? null, after: is?.rule.text ?? null };
  });
}

interface PlacedRule {
  readonly regime?: Regime;
  readonly procedure?: Procedure;
  readonly rule: Rule;
}

function rulesOf(pack: RulePack): ReadonlyMap<string, PlacedRule> {
  const common = commonRules(pack).map((rule) => [rule.key, { rule }] as const);
  const ofProcedures = Object.entries(pack.procedures).flatMap(([regime, procedures]) =>
    Object.entries(procedures).flatMap(([procedure, rules]) =>
      (rules.allowed ? procedureRules(rules) : []).map((rule) => {
        const placed = { regime: regime as Regime, procedure: procedure as Procedure, rule };
        return [`${regime} ${procedure} ${rule.key}`, placed] as const;
      }),
    ),
  );
  return new Map<string, PlacedRule>([...common, ...ofProcedures]);
}
