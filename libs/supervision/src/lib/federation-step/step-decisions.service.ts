import { assertNoViolations, DomainError, newId, NotFoundError } from '@chengjie/kernel';
import { decidedPack, decidedWithin, type RulePack } from '@chengjie/law';
import { Database, Events, statement, type Actor } from '@chengjie/platform';
import { ruleChanges, Rules, RulesReader, type RuleBook } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { lastToBegin, ownPack, ownPacksWithin } from './own-packs.js';
import { StepStandingReader } from './step-standing.reader.js';
import { StepTelling } from './step-telling.js';
import { stepDecisionActs, type StepDecisionAct } from './step-decision.acts.js';
import { stepDecisionErrors } from './step-decision.errors.js';
import { stepDecisionEvents } from './step-decision.events.js';
import { decisionViolations, officeViolations, termsViolations } from './step-decision.policy.js';
import type { AskedDecision, StepDecisionRow } from './step-decision.terms.js';
import { StepDecisionsReader } from './step-decisions.reader.js';

interface DecisionId {
  readonly decisionId: string;
}

const { acts } = stepDecisionActs;

/** One that nobody confirmed in time makes room for another. */
const endLapsed = statement<object, [regionCode: string]>(
  'federation_step_decision_end_lapsed',
  `update federation_step_decision set outcome = '${acts.lapse.to}', decided_at = clock_timestamp()
   where region_code = $1 and outcome is null and effective_from <= (clock_timestamp() at time zone 'Asia/Shanghai')::date`,
);

const insert = statement<
  object,
  [
    id: string,
    regionCode: string,
    from: string,
    until: string | null,
    documentName: string,
    documentNumber: string,
    basePackId: string,
    basePackHash: string,
    by: string,
    in_: string,
  ]
>(
  'federation_step_decision_insert',
  `insert into federation_step_decision (id, region_code, effective_from, until, document_name, document_number,
     base_pack_id, base_pack_hash, proposed_by, proposed_in) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

const lock = statement<object, [id: string]>(
  'federation_step_decision_lock',
  'select from federation_step_decision where id = $1 for update',
);

const confirm = statement<object, [id: string, by: string, in_: string, packId: string, packHash: string]>(
  'federation_step_decision_confirm',
  `update federation_step_decision set outcome = '${acts.confirmFederationStep.to}', decided_by = $2, decided_in = $3, pack_id = $4, pack_hash = $5,
     decided_at = clock_timestamp() where id = $1`,
);

const end = statement<
  object,
  [
    id: string,
    outcome: (typeof acts)['refuseFederationStep' | 'withdrawFederationStep']['to'],
    by: string,
    in_: string,
    reason: string,
  ]
>(
  'federation_step_decision_end',
  `update federation_step_decision set outcome = $2, decided_by = $3, decided_in = $4, decision_reason = $5,
     decided_at = clock_timestamp() where id = $1`,
);

/** The competent office goes on with the federation step, or ends it: one officer proposes, another one confirms (docs/adr/0027). */
@Injectable()
export class StepDecisions {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly rules: RulesReader,
    private readonly entered: Rules,
    private readonly reader: StepDecisionsReader,
    private readonly standing: StepStandingReader,
    private readonly telling: StepTelling,
  ) {}

  /** Proposes it for the province of the acting grant; nothing changes by that. @throws DomainError */
  async propose(actor: Actor, asked: AskedDecision): Promise<DecisionId> {
    const { regionCode, agencyId } = actor.acting;
    assertNoViolations(officeViolations(actor, await this.reader.officeOf(actor.accountId, agencyId)));
    const book = await this.rules.book();
    const base = ownPack(book, asked.from, regionCode);
    const today = await this.reader.today();
    const packs = { today, base: base?.value, newest: lastToBegin(book, regionCode)?.value };
    assertNoViolations(termsViolations(asked, packs));
    if (!base) throw new DomainError(stepDecisionErrors.NO_STEP_TO_DECIDE());
    await this.database.query(endLapsed, [regionCode]);
    const decisionId = newId<'FederationStepDecision'>();
    const { from, until, documentName, documentNumber } = asked;
    await this.database.query(insert, [
      ...([decisionId, regionCode, from, until, documentName.trim(), documentNumber.trim()] as const),
      ...([base.value.id, base.hash, actor.accountId, actor.acting.id] as const),
    ]);
    const data = { regionCode, agencyId: agencyId ?? '', basePackId: base.value.id };
    const said = { from, until, documentName, documentNumber };
    await this.events.append(stepDecisionEvents.FEDERATION_STEP_PROPOSED(decisionId, { ...data, ...said }), { actor });
    await this.telling.proposed(regionCode, actor.accountId);
    return { decisionId };
  }

  /**
   * The second person confirms it: the pack that says so is entered, and one for each region within that has rules of its own; they
   * count from their first day on. Published projects keep theirs.
   * @throws DomainError
   */
  async confirm(actor: Actor, decisionId: string): Promise<DecisionId> {
    const decision = await this.begin(actor, 'confirmFederationStep', decisionId);
    const { regionCode, from, until, documentName, documentNumber, basePackId, proposerAgency } = decision;
    const book = await this.rules.book();
    const base = book.byId(basePackId);
    if (!base) throw new Error(`No rule pack ${basePackId}`);
    const document = `${documentName}（${documentNumber}）`;
    const pack = decidedPack(base.value, { region: regionCode, from, until, document });
    const hash = await this.entered.enter(pack);
    const within = await this.followWithin(book, pack);
    await this.database.query(confirm, [decisionId, actor.accountId, actor.acting.id, pack.id, hash]);
    const changes = ruleChanges(base.value, pack).map(({ key, before, after }) => ({
      ...{ key, before: before?.zh ?? null, after: after?.zh ?? null },
    }));
    const data = { regionCode, agencyId: proposerAgency.id, basePackId, from, until, documentName, documentNumber };
    const packsWithin = within.map(({ after, packHash }) => ({ packId: after.id, packHash }));
    const decided = { ...data, packId: pack.id, packHash: hash, changes, packsWithin };
    await this.events.append(stepDecisionEvents.FEDERATION_STEP_DECIDED(decisionId, decided), {
      actor,
      reason: document,
    });
    for (const { before, after } of [{ before: base.value, after: pack }, ...within])
      await this.telling.confirmed(before, after);
    return { decisionId };
  }

  /** What is decided holds in what lies within the province too, where regions have packs of their own. */
  private async followWithin(book: RuleBook, decided: RulePack) {
    const entered: { before: RulePack; after: RulePack; packHash: string }[] = [];
    for (const { value: before } of ownPacksWithin(book, decided.effectiveFrom, decided.region)) {
      const after = decidedWithin(before, decided);
      entered.push({ before, after, packHash: await this.entered.enter(after) });
    }
    return entered;
  }

  /** The second person sends it back. @throws DomainError */
  async refuse(actor: Actor, decisionId: string, reason: string): Promise<DecisionId> {
    await this.begin(actor, 'refuseFederationStep', decisionId);
    await this.database.query(end, [
      decisionId,
      acts.refuseFederationStep.to,
      actor.accountId,
      actor.acting.id,
      reason.trim(),
    ]);
    await this.events.append(stepDecisionEvents.FEDERATION_STEP_REFUSED(decisionId), { actor, reason });
    return { decisionId };
  }

  /** The proposer takes it back. @throws DomainError */
  async withdraw(actor: Actor, decisionId: string, reason: string): Promise<DecisionId> {
    await this.begin(actor, 'withdrawFederationStep', decisionId);
    await this.database.query(end, [
      decisionId,
      acts.withdrawFederationStep.to,
      actor.accountId,
      actor.acting.id,
      reason.trim(),
    ]);
    await this.events.append(stepDecisionEvents.FEDERATION_STEP_WITHDRAWN(decisionId), { actor, reason });
    return { decisionId };
  }

  /** The decision under its lock, if the actor may do this with it now. */
  private async begin(actor: Actor, key: StepDecisionAct, decisionId: string): Promise<StepDecisionRow> {
    await this.database.query(lock, [decisionId]);
    const decision = (await this.reader.visible(actor, [decisionId])).get(decisionId);
    if (!decision) throw new NotFoundError({ zh: '联合会优先步骤的决定', en: 'decision' }, decisionId);
    assertNoViolations(decisionViolations(actor, key, decision, await this.standing.of(actor, decision)));
    return decision;
  }
}
