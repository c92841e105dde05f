import { sharedLoader } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { LotType } from '../lot/lot.types.js';
import { ProjectReader } from './project.reader.js';
import type { ProjectType } from './project.types.js';

/** Projects that rows of a list refer to: those of one moment in one statement; nothing is kept. */
@Injectable()
export class ProjectLoader {
  private readonly loader = sharedLoader<string, ProjectType>(async (ids) => {
    const found = await this.reader.byIds([...new Set(ids)]);
    return ids.map((id) => found.get(id) ?? new Error(`No project ${id}`));
  });

  constructor(private readonly reader: ProjectReader) {}

  load(id: string): Promise<ProjectType> {
    return this.loader.load(id);
  }

  /** A lot of a project. */
  async lot({ projectId, lotId }: { readonly projectId: string; readonly lotId: string }): Promise<LotType> {
    const lot = (await this.load(projectId)).lots.find(({ id }) => id === lotId);
    if (!lot) throw new Error(`Project ${projectId} has no lot ${lotId}`);
    return lot;
  }
}
