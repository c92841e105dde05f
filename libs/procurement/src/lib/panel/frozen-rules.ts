import type { RulePack, RuleSource } from '@chengjie/law';
import type { Project } from '../project/project.entity.js';
import { procedureOf } from '../project/draft.rules.js';
import type { PanelSize } from './panel.rules.js';

/** How large a project's panel must be by its pack, with the article that says so. */
export function panelSizeOf(pack: RulePack, project: Pick<Project, 'regime' | 'procedure'>): PanelSize {
  const { panel, sources } = procedureOf(pack, project);
  return { ...panel, rule: citationOf(sources.panel) };
}

function citationOf({ document, article }: RuleSource): string {
  return article ? `${document} ${article}` : document;
}
