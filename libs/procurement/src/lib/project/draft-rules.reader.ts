import { FunctionsReader } from '@chengjie/functions';
import { shanghaiDate, type Violation } from '@chengjie/kernel';
import type { RulePack } from '@chengjie/law';
import { Database, fenOf, shapeViolations, statement, type Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { draftViolations, ladderFor, type DraftContext, type DraftTerms } from './draft.rules.js';
import { projectErrors } from './project.errors.js';
import { ProjectTermsInput } from './project.inputs.js';
import type { ProcedureApproval } from './project.terms.js';

/** What the terms of a draft come to, and every rule that they break. */
export interface JudgedTerms {
  readonly context: DraftContext;
  readonly judged: DraftTerms & { readonly procedureApproval: ProcedureApproval | null };
  /** Paths start at the terms. */
  readonly violations: readonly Violation[];
}

/** What the rules of a day say of the terms of a draft. */
@Injectable()
export class DraftRulesReader {
  constructor(
    private readonly database: Database,
    private readonly functions: FunctionsReader,
    private readonly rules: RulesReader,
  ) {}

  /** All that stands against a new draft of these terms today, as `createProject` would say it. Nothing is stored. */
  async against(actor: Actor, terms: ProjectTermsInput): Promise<Violation[]> {
    const shape = shapeViolations(ProjectTermsInput, terms);
    const pack = (await this.rules.inForce(await this.database.now(), terms.regionCode))?.value;
    if (!pack) return [projectErrors.NO_RULE_PACK()];
    const found = shape.length > 0 ? shape : (await this.judge(actor, terms, pack)).violations;
    return found.map((violation) => ({ ...violation, path: ['terms', ...violation.path] }));
  }

  /** Judges terms whose shape is sound by a pack. */
  async judge(actor: Actor, terms: ProjectTermsInput, pack: RulePack): Promise<JudgedTerms> {
    const context = await this.contextOf(actor, terms, pack);
    const { budget, procedureApproval: approval, ...rest } = terms;
    const judged = {
      ...rest,
      procedureApproval: approval ? { office: approval.office, document: approval.document, day: approval.day } : null,
      budgetFen: fenOf(budget),
      tieLadder: ladderFor(terms, context),
    };
    return { context, judged, violations: draftViolations(judged, context) };
  }

  /** What terms of a buyer are judged by today. */
  async contextOf(
    actor: Actor,
    { functionId, regionCode }: { readonly functionId: string; readonly regionCode: string },
    pack: RulePack,
  ): Promise<DraftContext> {
    const [agency] = await this.database.query(buyingAgency, [actor.acting.agencyId]);
    return {
      day: shanghaiDate(await this.database.now()),
      agencyRegionCode: agency?.regionCode ?? actor.acting.regionCode,
      pack,
      version: await this.functions.inForce(functionId, regionCode),
      buyerRegionCode: actor.acting.regionCode,
      civilAffairsOffice: agency?.kind === 'CIVIL_AFFAIRS',
      places: agency?.places ?? [],
    };
  }
}

const buyingAgency = statement<{ kind: string; regionCode: string; places: readonly string[] }, [string | null]>(
  'project_buying_agency',
  `select a.kind, a.region_code as "regionCode", array(select r.name from region r
     where r.code in (left(a.region_code, 2), left(a.region_code, 4)) order by r.code) as places
   from agency a where a.id = $1`,
);
