export { person, signInAll, type People, type Project, type WalkOptions } from './lib/people.js';
export { ProjectEvents } from './lib/project-events.js';
export { bidders, evaluators, expected, projectTerms, type Bidder } from './lib/scenario.js';
export { WalkClient } from './lib/walk-client.js';
