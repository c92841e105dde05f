import './panel.permissions.js';
import { PanelAccess } from './panel-access.js';
import { PanelReader } from './panel.reader.js';
import {
  EvaluationTaskResolver,
  LotReviewResolver,
  PanelActsResolver,
  ProjectPanelResolver,
} from './panel.resolver.js';
import { PanelService } from './panel.service.js';
import { ScoreSheetService } from './score-sheet.service.js';

export { panelEntities } from './panel.entity.js';

/** Services of the panel. */
export const panelProviders = [PanelService, ScoreSheetService, PanelAccess, PanelReader];
/** Their GraphQL. */
export const panelResolvers = [PanelActsResolver, ProjectPanelResolver, LotReviewResolver, EvaluationTaskResolver];
