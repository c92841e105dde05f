import { panelMinimum, type RulePack, type RuleSource } from '@chengjie/law';
import type { Project } from '../project/project.entity.js';
import { procedureOf } from '../project/draft.rules.js';
import type { PanelSize } from './panel.rules.js';

/** Whether the panel reviews qualification by the pack of the notice, as `panel_qualifies` says; else the buyer does. */
export function panelQualifies(pack: RulePack, project: Pick<Project, 'regime' | 'procedure'>): boolean {
  return procedureOf(pack, project).qualificationReview === 'PANEL';
}

/**
 * How large a project's panel must be by its pack and its budget, with the article that says so. Whoever sits on it comes from
 * the register of experts and not from the buyer, so that any share of experts is kept.
 */
export function panelSizeOf(pack: RulePack, project: Pick<Project, 'regime' | 'procedure' | 'budgetFen'>): PanelSize {
  const { panel, sources } = procedureOf(pack, project);
  return { minimum: panelMinimum(panel, project.budgetFen), odd: panel.odd, rule: citationOf(sources.panel) };
}

function citationOf({ document, article }: RuleSource): string {
  return article ? `${document} ${article}` : document;
}
