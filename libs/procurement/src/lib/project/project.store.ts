import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { NotFoundError, vocabularyOf } from '@chengjie/kernel';
import { Database, speakIn, statement } from '@chengjie/platform';
import type { LotOfProject, ProjectWithLots } from '../acts/acts.rules.js';
import { LotEntity, type Lot } from '../lot/lot.entity.js';
import { ProjectEntity, type Project } from './project.entity.js';

const projectOfLot = statement<{ projectId: string }, [lotId: string]>(
  'lot_project',
  'select project_id as "projectId" from lot where id = $1',
);

/**
 * Loads projects and lots to be changed. Every act that closes, opens or awards holds the project's row lock, also one on
 * a single lot: what the others have come to decides about the project.
 */
@Injectable()
export class ProjectStore {
  constructor(private readonly database: Database) {}

  /** From now on the act is refused in the project's words. @throws NotFoundError */
  async lock(projectId: string): Promise<Project> {
    const project = await this.database.em.findOne(ProjectEntity, projectId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!project) throw new NotFoundError({ zh: '采购项目', en: 'project' }, projectId);
    speakIn(vocabularyOf(project));
    return project;
  }

  /** @throws NotFoundError */
  async lockWhole(projectId: string): Promise<ProjectWithLots> {
    const project = await this.lock(projectId);
    return { project, lots: await this.lotsOf(project) };
  }

  /** @throws NotFoundError */
  async lockLot(lotId: string): Promise<LotOfProject> {
    const of = await this.database.queryOne(projectOfLot, [lotId]);
    if (!of) throw new NotFoundError({ zh: '采购包', en: 'lot' }, lotId);
    const whole = await this.lockWhole(of.projectId);
    return { ...whole, lot: lotIn(whole, lotId) };
  }

  /** Lots of a project whose lock one holds, by number. */
  lotsOf({ id }: Pick<Project, 'id'>): Promise<Lot[]> {
    return this.database.em.find(LotEntity, { project: id }, { orderBy: { number: 'asc' } });
  }
}

/** One of a project's lots. */
export function lotIn({ project, lots }: ProjectWithLots, lotId: string): Lot {
  const lot = lots.find(({ id }) => id === lotId);
  if (!lot) throw new Error(`Project ${project.id} has no lot ${lotId}`);
  return lot;
}
