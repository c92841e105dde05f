import { useSession } from '../../session/session.js';

/** Whether whoever acts keeps the functions: those of a province are civil affairs' of that province itself. */
export function useKeepsFunctions(): boolean {
  const { viewer } = useSession();
  return viewer?.acting?.region.code.length === 2;
}
