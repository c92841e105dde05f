import { randomBytes } from 'node:crypto';
import { drawCommitment } from '@chengjie/evaluation';
import type { Project } from '../project/project.entity.js';
import type { ProjectKey, Sealing } from '@chengjie/sealing/node';
import type { Lot } from './lot.entity.js';

/**
 * What the buyer's sealed secrets for draws are bound to, those of all lots of a project. Each lot has one of its own, since
 * ranking a lot tells it while other lots are still scored; which is whose the commitments say.
 */
function drawBinding(projectId: string): string {
  return `draw:${projectId}`;
}

/** A new secret for a lot's draw: its commitment is published with the notice. */
export function newDrawSecret(
  sealing: Sealing,
  key: ProjectKey,
  projectId: string,
): Pick<Lot, 'drawCommitment' | 'sealedDrawSecret'> {
  const secret = randomBytes(32).toString('hex');
  return {
    drawCommitment: drawCommitment(secret),
    sealedDrawSecret: sealing.seal(key, drawBinding(projectId), { secret }),
  };
}

/** Only for ranking: the lot's submitted sheets can be changed no more then, so nobody can score towards a draw. */
export function unsealDrawSecret(
  sealing: Sealing,
  { id, sealedKey }: Pick<Project, 'id' | 'sealedKey'>,
  lot: Pick<Lot, 'id' | 'sealedDrawSecret'>,
): string {
  if (!sealedKey || !lot.sealedDrawSecret) throw new Error(`Lot ${lot.id} has no sealed draw secret`);
  const key = sealing.projectKey(id, sealedKey);
  return sealing.unseal<{ secret: string }>(key, drawBinding(id), lot.sealedDrawSecret).secret;
}
