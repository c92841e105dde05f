import { Navigate } from 'react-router';
import { useSession } from '../../session/session.js';
import { deskOf } from './navigation.js';
import { TasksPage } from './tasks-page.js';

/** What needs whoever acts; somebody without a role is led to what gives one. */
export function DeskHome() {
  const { viewer } = useSession();
  if (!viewer) return null;
  if (viewer.acting) return <TasksPage />;
  return <Navigate to={deskOf(undefined, false)[0]?.to ?? '/desk/account'} replace />;
}
