import { assertNoViolations, DomainError, newId } from '@chengjie/kernel';
import { earliestDeadline } from '@chengjie/law';
import { Database, Events, Jobs, type Actor } from '@chengjie/platform';
import { RulesReader, type KeptPack, type RuleBook } from '@chengjie/rules';
import { Sealing } from '@chengjie/sealing/node';
import { Injectable } from '@nestjs/common';
import { ProcurementActs } from '../acts/acts.service.js';
import { deadlineViolations } from './deadline.rules.js';
import { DraftRulesReader } from './draft-rules.reader.js';
import { draftViolations, procedureOf, publishViolations } from './draft.rules.js';
import { newDrawSecret } from '../lot/draw-secret.js';
import { LotEntity } from '../lot/lot.entity.js';
import { ProjectEntity } from './project.entity.js';
import { projectErrors } from './project.errors.js';
import type {
  CreateProjectInput,
  ProjectTermsInput,
  PublishProjectInput,
  UpdateProjectInput,
} from './project.inputs.js';
import { projectPublished } from './project.jobs.js';
import { nextReference } from './project-numbers.js';
import { refreshProjectSearch } from '../search/project-search.js';
import { projectEvents } from '../procurement.events.js';

/** What the acts answer. */
export interface ProjectReference {
  readonly projectId: string;
}

/** Drafting and publishing projects, for their buyer. */
@Injectable()
export class Projects {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly drafts: DraftRulesReader,
    private readonly rules: RulesReader,
    private readonly sealing: Sealing,
    private readonly events: Events,
    private readonly jobs: Jobs,
  ) {}

  /** @throws DomainError with every broken rule of the terms */
  async create(actor: Actor, { terms }: CreateProjectInput): Promise<ProjectReference> {
    const now = await this.database.now();
    const checked = await this.checked(actor, terms, packAt(await this.rules.book(), now, terms.regionCode), 'terms');
    const project = this.database.em.create(ProjectEntity, {
      id: newId(),
      reference: await nextReference(this.database, now),
      status: 'DRAFT',
      version: 1,
      agencyId: actor.acting.agencyId ?? '',
      createdBy: actor.accountId,
      deadlineProvisional: false,
      ...checked,
    });
    this.database.em.create(LotEntity, {
      id: newId(),
      project,
      number: 1,
      title: project.title,
      titleEn: project.titleEn,
      budgetFen: project.budgetFen,
      status: 'DRAFT',
    });
    await this.events.append(projectEvents.PROJECT_DRAFTED(project.id), { actor, exercise: project.exercise });
    return { projectId: project.id };
  }

  /** @throws DomainError PROJECT_CHANGED_MEANWHILE when somebody else was quicker */
  async update(actor: Actor, { id, version, changes }: UpdateProjectInput): Promise<ProjectReference> {
    const begun = await this.acts.onProject(actor, 'updateProject', id);
    const { project, lots } = begun;
    if (project.version !== version) throw new DomainError(projectErrors.PROJECT_CHANGED_MEANWHILE(['version']));
    const pack = packAt(await this.rules.book(), await this.database.now(), changes.regionCode);
    this.database.em.assign(project, await this.checked(actor, changes, pack, 'changes'));
    const [lot] = lots; // authors make one, which is the whole project
    if (lot)
      this.database.em.assign(lot, { title: project.title, titleEn: project.titleEn, budgetFen: project.budgetFen });
    await this.acts.record(begun, {});
    return { projectId: id };
  }

  /**
   * Freezes the terms, which have to hold by the catalog and the rule pack of this day: the function's version in
   * force, the rule pack, the deadline, the sealing key and the buyer's commitment for a draw.
   */
  async publish(actor: Actor, { projectId, deadlineAt }: PublishProjectInput): Promise<ProjectReference> {
    const begun = await this.acts.onProject(actor, 'publishProject', projectId);
    const { project, lots } = begun;
    const now = await this.database.now();
    const book = await this.rules.book();
    const pack = packAt(book, now, project.regionCode);
    const context = await this.drafts.contextOf(actor, project, pack.value);
    const { version } = context;
    if (!version) throw new DomainError(projectErrors.FUNCTION_NOT_IN_CATALOG());
    assertNoViolations([...draftViolations(project, context), ...publishViolations(project, context)]);
    const procedure = procedureOf(pack.value, project);
    const earliest = earliestDeadline(now, procedure, book.calendar, project.exerciseFactor);
    assertNoViolations(deadlineViolations(deadlineAt, earliest));
    const deadline = deadlineAt ?? earliest.at;
    // While it is a draft: what the notice is found by is frozen with it.
    await refreshProjectSearch(this.database, [project.id], version.id);
    const sealedKey = this.sealing.newProjectKey(project.id);
    const key = this.sealing.projectKey(project.id, sealedKey);
    this.database.em.assign(project, {
      functionVersionId: version.id,
      rulePackId: pack.value.id,
      rulePackHash: pack.hash,
      minimumBids: procedure.minimumBids,
      minimumValidBids: procedure.minimumValidBids,
      publishedAt: now,
      deadlineAt: deadline,
      deadlineProvisional: earliest.provisional,
      sealedKey,
    });
    for (const lot of lots) this.database.em.assign(lot, newDrawSecret(this.sealing, key, project.id));
    await this.acts.record(begun, { at: now }, { deadlineAt: deadline.toISOString(), rulePackHash: pack.hash });
    await this.jobs.enqueue(projectPublished, { projectId });
    return { projectId };
  }

  /** The terms as they are stored, after every rule of drafting. */
  private async checked(actor: Actor, terms: ProjectTermsInput, pack: KeptPack, field: 'terms' | 'changes') {
    const { context, judged, violations } = await this.drafts.judge(actor, terms, pack.value);
    assertNoViolations(violations.map((violation) => ({ ...violation, path: [field, ...violation.path] })));
    const { titleEn = null, exerciseFactor, eligibility, criteria, ...rest } = judged;
    return {
      ...rest,
      titleEn,
      criteria: criteria.map((criterion) => ({ ...criterion, technical: criterion.technical ?? false })),
      exercise: Boolean(exerciseFactor),
      exerciseFactor: exerciseFactor ?? null,
      eligibility: { ...eligibility, minimumRating: eligibility.minimumRating ?? null },
      functionVersionId: context.version?.id ?? '',
    };
  }
}

/** The pack in force, also one that was entered a moment ago. @throws DomainError NO_RULE_PACK */
function packAt(book: RuleBook, date: Date, regionCode: string): KeptPack {
  const pack = book.inForce(date, regionCode);
  if (!pack) throw new DomainError(projectErrors.NO_RULE_PACK());
  return pack;
}
