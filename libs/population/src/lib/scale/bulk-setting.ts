import { Agencies, type Agency, Ids, type Setting } from '@chengjie/demonstration/parts';

/** A setting for all of Jilin: civil affairs offices of the other cities, their counties and districts are added. */
export interface BulkSetting {
  readonly setting: Setting;
  readonly added: Agencies;
}

export function bulkSetting(base: Setting): BulkSetting {
  const { regionTree, seed, agencies } = base;
  const ids = new Ids(seed, 'bulk');
  const since = agencies.since;
  const office = (code: string): Agency => ({
    id: ids.at(since),
    name: `${regionTree.fullName(code)}民政局`,
    kind: 'CIVIL_AFFAIRS',
    regionCode: code,
  });
  const known = new Set(
    agencies.all.filter(({ kind }) => kind === 'CIVIL_AFFAIRS').map(({ regionCode }) => regionCode),
  );
  const added = regionTree.regions
    .filter(({ code, level }) => (level === 'CITY' || level === 'COUNTY') && !known.has(code) && !isZone(code))
    .map(({ code }) => office(code));
  return {
    setting: {
      ...base,
      ids,
      agencies: new Agencies([...agencies.all, ...added], since),
      random: (purpose) => base.random(`bulk:${purpose}`),
    },
    added: new Agencies(added, since),
  };
}

/** Development zones of the statistical codes: counties from 71 on have no offices of their own. */
function isZone(code: string): boolean {
  return code.length === 6 && /^7\d$/.test(code.slice(4));
}
