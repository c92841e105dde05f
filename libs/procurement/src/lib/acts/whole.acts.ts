import { panelActs } from './panel.acts.js';
import { projectActs } from './project.acts.js';

/** What is done with a project as a whole: to itself or to its panel. */
export const wholeActs = { ...projectActs.acts, ...panelActs.acts };
