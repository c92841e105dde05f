import { jilinFunctions, storeFunctionSearch, type JilinFunction } from '@chengjie/functions';
import type { Database } from '@chengjie/platform';
import type { Ids } from '../generator/ids.js';
import { insertRows } from '../generator/rows.js';

/** A function of the first edition with its ids. */
export interface PlannedFunction extends JilinFunction {
  readonly id: string;
  readonly versionId: string;
}

/** The functions of the first edition. */
export class PlannedFunctions {
  constructor(
    readonly all: readonly PlannedFunction[],
    readonly since: Date,
  ) {}

  /** @throws RangeError if there is none */
  withCode(code: string): PlannedFunction {
    const found = this.all.find((each) => each.code === code);
    if (!found) throw new RangeError(`No function ${code}`);
    return found;
  }
}

export function planFunctions(ids: Ids, since: Date): PlannedFunctions {
  return new PlannedFunctions(
    jilinFunctions().map((content) => ({ ...content, id: ids.at(since), versionId: ids.at(since) })),
    since,
  );
}

/** Stores functions and their first versions with the day on which they were drawn up, which no service would allow. */
export async function storeFunctions(database: Database, { all, since }: PlannedFunctions): Promise<void> {
  await insertRows(
    database,
    'function',
    all.map(({ id, code }) => ({ id, code, region_code: '22' })),
  );
  await insertRows(
    database,
    'function_version',
    all.map((version) => ({
      id: version.versionId,
      function_id: version.id,
      version: 1,
      name_zh: version.name.zh,
      name_en: version.name.en,
      kind: version.kind,
      department: version.department,
      legal_basis: version.legalBasis,
      service_standard: version.serviceStandard,
      unit_zh: version.unit.zh,
      unit_en: version.unit.en,
      guide_price_fen: version.guidePriceFen,
      transfer_modes: version.transferModes,
      tracks: version.tracks,
      capabilities: version.capabilities,
      created_at: since,
    })),
  );
  await storeFunctionSearch(
    database,
    all.map(({ versionId }) => versionId),
  );
}
