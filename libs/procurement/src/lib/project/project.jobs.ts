import { jobKind } from '@chengjie/platform/schema';

/** A project has been published: find the organizations that may bid and tell them. */
export const projectPublished = jobKind<{ projectId: string }>('project-published');
