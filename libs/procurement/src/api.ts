import type { ApiManifest } from '@chengjie/platform';
import { ProcurementApiModule } from './lib/procurement.module.js';
import { projectPermissions } from './lib/project/project.permissions.js';
import { panelPermissions } from './lib/panel/panel.permissions.js';
import { rankingPermissions } from './lib/ranking/ranking.permissions.js';
import { awardPermissions } from './lib/award/award.permissions.js';
import { projectAnswers } from './lib/project/project.answers.js';
import { projectEvents } from './lib/procurement.events.js';
import { lotNotices, projectNotices } from './lib/procurement.notices.js';

/** What of this lib the API shows. */
export const procurementApi: ApiManifest = {
  lib: 'procurement',
  module: ProcurementApiModule,
  permissions: { ...projectPermissions, ...panelPermissions, ...rankingPermissions, ...awardPermissions },
  answers: projectAnswers,
  events: [projectEvents],
  notices: [projectNotices, lotNotices],
};
