import { later } from '../generator/calendar.js';
import type { Ids } from '../generator/ids.js';
import type { Random } from '../generator/random.js';
import type { People } from '../offices/people.js';
import type { PlannedSeat, SealedProject } from './planned-project.js';

/** As many evaluators as the rule pack asks for; where one stands down, another takes a seat with the next number. */
export function planPanel(people: People, ids: Ids, random: Random, project: SealedProject): PlannedSeat[] {
  const { panelAt } = project.timeline;
  const size = project.terms.rules.panel.minimum;
  const evaluators = random.sample(people.evaluators, size + 1);
  const seats = evaluators.slice(0, size).map((evaluator, index) => ({
    id: ids.at(panelAt),
    number: index + 1,
    evaluator,
    appointedAt: panelAt,
    recused: null,
  }));
  const [replacement, leaving] = [evaluators.at(-1), seats.at(-1)];
  if (!project.scenario.recusal || !replacement || !leaving) return seats;
  const recused = {
    at: later(panelAt, 45),
    ground: 'OTHER_TIE' as const,
    reason: '近三年内曾为其中一家响应组织提供咨询，申请回避',
  };
  return [
    ...seats.slice(0, -1),
    { ...leaving, recused },
    {
      id: ids.at(later(panelAt, 90)),
      number: size + 1,
      evaluator: replacement,
      appointedAt: later(panelAt, 90),
      recused: null,
    },
  ];
}
