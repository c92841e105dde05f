import type { RouteObject } from 'react-router';

/** The workbench of a buyer: its projects, from draft to award. */
export const buyerRoutes: RouteObject[] = [
  {
    path: 'projects',
    lazy: async () => ({ Component: (await import('./projects/my-projects-page.js')).MyProjectsPage }),
  },
  {
    path: 'projects/new',
    lazy: async () => ({ Component: (await import('./form/new-project-page.js')).NewProjectPage }),
  },
  {
    path: 'projects/:project/copy',
    lazy: async () => ({ Component: (await import('./form/copy-project-page.js')).CopyProjectPage }),
  },
  {
    path: 'projects/:project/edit',
    lazy: async () => ({ Component: (await import('./form/edit-project-page.js')).EditProjectPage }),
  },
  {
    path: 'projects/:project/publish',
    lazy: async () => ({ Component: (await import('./publish/publish-page.js')).PublishPage }),
  },
  {
    path: 'projects/:project',
    lazy: async () => ({ Component: (await import('./manage/manage-page.js')).OverviewOfProject }),
  },
  {
    path: 'projects/:project/terms',
    lazy: async () => ({ Component: (await import('./manage/manage-page.js')).TermsOfProject }),
  },
  {
    path: 'projects/:project/panel',
    lazy: async () => ({ Component: (await import('./manage/manage-page.js')).PanelOfProject }),
  },
  {
    path: 'projects/:project/bids',
    lazy: async () => ({ Component: (await import('./manage/manage-page.js')).BidsOfProject }),
  },
  {
    path: 'projects/:project/ranking',
    lazy: async () => ({ Component: (await import('./manage/manage-page.js')).RankingOfProject }),
  },
  {
    path: 'projects/:project/history',
    lazy: async () => ({ Component: (await import('./manage/manage-page.js')).HistoryOfProject }),
  },
];
