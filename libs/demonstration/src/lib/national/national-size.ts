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
export const JILIN = { cities: 9, counties: 69, streets: 1_075, communities: 11_860 } as const;

/** The other provinces by their statistical codes. */
export const OTHER_PROVINCES: readonly (readonly [code: string, name: string])[] = [
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
  readonly cities: number;
  readonly counties: number;
  readonly streets: number;
  readonly communities: number;
  readonly organizations: number;
  readonly projects: number;
  readonly bids: number;
}

/**
 * A share of the country, province by province: so many of the other provinces beside Jilin, everything else spread
 * evenly over their communities. A hundredth is Jilin alone, with fewer organizations for each community.
 */
export function nationalShares(share: number): ProvinceShare[] {
  const others = Math.min(OTHER_PROVINCES.length, Math.max(0, Math.round(share * 31) - 1));
  const part = (whole: number, jilin: number, place: number) =>
    Math.round(((whole - jilin) * (place + 1)) / OTHER_PROVINCES.length) -
    Math.round(((whole - jilin) * place) / OTHER_PROVINCES.length);
  const places = [
    { code: '22', name: '吉林省', ...JILIN },
    ...OTHER_PROVINCES.slice(0, others).map(([code, name], place) => ({
      code,
      name,
      cities: part(NATION.cities, JILIN.cities, place),
      counties: part(NATION.counties, JILIN.counties, place),
      streets: part(NATION.streets, JILIN.streets, place),
      communities: part(NATION.communities, JILIN.communities, place),
    })),
  ];
  const communities = places.reduce((sum, place) => sum + place.communities, 0);
  const spreadOver = (whole: number, place: { readonly communities: number }) =>
    Math.round((whole * share * place.communities) / communities);
  return places.map((place) => ({
    ...place,
    organizations: spreadOver(NATION.organizations, place),
    projects: spreadOver(NATION.projects, place),
    bids: spreadOver(NATION.bids, place),
  }));
}
