import { rulePackById, type RulePack, type RuleSource } from '@chengjie/law';
import type { Project } from '../project/project.entity.js';
import { procedureOf } from '../project/draft.rules.js';
import type { PanelSize } from './panel.rules.js';

/** The rule pack that the project was published under; a later one never changes what it said. */
export function packOf({ rulePackId }: Pick<Project, 'rulePackId'>): RulePack {
  return rulePackById(rulePackId ?? '');
}

/** How large the project's panel must be, with the article that says so. */
export function panelSizeOf(project: Pick<Project, 'rulePackId' | 'regime' | 'procedure'>): PanelSize {
  const { panel, sources } = procedureOf(packOf(project), project);
  return { ...panel, rule: citationOf(sources.panel) };
}

function citationOf({ document, article }: RuleSource): string {
  return article ? `${document} ${article}` : document;
}
