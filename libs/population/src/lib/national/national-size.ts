/** How much there is of everything in the whole country (domain.md §4, design.md §6). */
export const NATION = {
  cities: 342,
  counties: 2_978,
  streets: 41_352,
  communities: 620_573,
  organizations: 3_700_000,
  projects: 1_000_000,
  bids: 10_000_000,
} as const;

/** Jilin's part, which is real. */
const JILIN = { cities: 9, counties: 69, streets: 1_075, communities: 11_860 } as const;

/** The other provinces by their statistical codes. */
const OTHER_PROVINCES: readonly (readonly [code: string, name: string])[] = [
  ['11', '北京市'],
  ['12', '天津市'],
  ['13', '河北省'],
  ['14', '山西省'],
  ['15', '内蒙古自治区'],
  ['21', '辽宁省'],
  ['23', '黑龙江省'],
  ['31', '上海市'],
  ['32', '江苏省'],
  ['33', '浙江省'],
  ['34', '安徽省'],
  ['35', '福建省'],
  ['36', '江西省'],
  ['37', '山东省'],
  ['41', '河南省'],
  ['42', '湖北省'],
  ['43', '湖南省'],
  ['44', '广东省'],
  ['45', '广西壮族自治区'],
  ['46', '海南省'],
  ['50', '重庆市'],
  ['51', '四川省'],
  ['52', '贵州省'],
  ['53', '云南省'],
  ['54', '西藏自治区'],
  ['61', '陕西省'],
  ['62', '甘肃省'],
  ['63', '青海省'],
  ['64', '宁夏回族自治区'],
  ['65', '新疆维吾尔自治区'],
];

/** What one province holds of a country, or of a part of one. */
export interface ProvinceShare {
  readonly code: string;
  readonly name: string;
  /** How much of the province there is; of Jilin, whose regions are all there, how much of it is filled. */
  readonly part: number;
  readonly cities: number;
  readonly counties: number;
  readonly streets: number;
  readonly communities: number;
  readonly organizations: number;
  readonly projects: number;
  readonly bids: number;
}

/**
 * A share of the country, province by province, Jilin first: as many places as the share says, each as full as in the
 * whole. So a part differs from the whole in how many places there are, and what is asked of one place is the same work.
 */
export function nationalShares(share: number): ProvinceShare[] {
  const provinces = [{ code: '22', name: '吉林省', ...JILIN }, ...OTHER_PROVINCES.map(madeUpProvinceOf)];
  let left = NATION.communities * share;
  return provinces.flatMap((whole) => {
    const part = Math.min(1, left / whole.communities);
    if (part * whole.streets < 1) return [];
    left -= part * whole.communities;
    const communities = Math.round(whole.communities * part);
    const amongThem = (count: number) => Math.round((count * communities) / NATION.communities);
    return {
      ...whole,
      part,
      cities: Math.ceil(whole.cities * part),
      counties: Math.ceil(whole.counties * part),
      streets: Math.ceil(whole.streets * part),
      communities,
      organizations: amongThem(NATION.organizations),
      projects: amongThem(NATION.projects),
      bids: amongThem(NATION.bids),
    };
  });
}

/** What Jilin leaves of the country, spread evenly over the other provinces. */
function madeUpProvinceOf([code, name]: (typeof OTHER_PROVINCES)[number], index: number) {
  const part = (whole: number, jilin: number) =>
    Math.round(((whole - jilin) * (index + 1)) / OTHER_PROVINCES.length) -
    Math.round(((whole - jilin) * index) / OTHER_PROVINCES.length);
  return {
    code,
    name,
    cities: part(NATION.cities, JILIN.cities),
    counties: part(NATION.counties, JILIN.counties),
    streets: part(NATION.streets, JILIN.streets),
    communities: part(NATION.communities, JILIN.communities),
  };
}
