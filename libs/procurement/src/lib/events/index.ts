import { ProjectEventDataResolver, ProjectEventResolver } from './project-event.resolver.js';
import { ProjectEvents } from './project-events.service.js';

/** Services of a project's events. */
export const projectEventProviders = [ProjectEvents];
/** Resolvers of a project's events. */
export const projectEventResolvers = [ProjectEventResolver, ProjectEventDataResolver];
