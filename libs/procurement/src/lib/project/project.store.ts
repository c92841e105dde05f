import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@chengjie/kernel';
import { Database } from '@chengjie/platform';
import { LotEntity, ProjectEntity, type Lot, type Project } from './project.entity.js';

/** Loads projects to be changed. Every act that closes, opens or awards holds the project's row lock. */
@Injectable()
export class ProjectStore {
  constructor(private readonly database: Database) {}

  /** @throws NotFoundError */
  async lock(projectId: string): Promise<Project> {
    const project = await this.database.em.findOne(ProjectEntity, projectId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!project) throw new NotFoundError({ zh: '采购项目', en: 'project' });
    return project;
  }

  /** The project's lot: there is one for now. */
  async lotOf(projectId: string): Promise<Lot> {
    return this.database.em.findOneOrFail(LotEntity, { project: projectId, number: 1 });
  }
}
