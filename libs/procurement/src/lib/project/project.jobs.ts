import { jobKind } from '@chengjie/platform/schema';

/** A project has been published: find the organizations that may bid and tell them. */
export const projectPublished = jobKind<{ projectId: string }>('project-published');

/** An officer proposes to cancel what was opened: tell those who supervise it and buy in it. */
export const cancellationProposed = jobKind<{ proposalId: string }>('cancellation-proposed');

/** A project was cancelled after its opening: tell those who supervise it and buy in it. */
export const openedCancelled = jobKind<{ projectId: string }>('opened-cancelled');

/** Something came about that gives cause to look at a project, by its warnings. */
export const projectToLookAt = jobKind<{ projectId: string }>('project-to-look-at');
