import { useSession } from '../../session/session.js';
import { BeginPage } from './begin-page.js';
import { TasksPage } from './tasks-page.js';

/** What needs whoever acts; somebody without a role sees the ways to one. */
export function DeskHome() {
  const { viewer } = useSession();
  if (!viewer) return null;
  return viewer.acting ? <TasksPage /> : <BeginPage />;
}
