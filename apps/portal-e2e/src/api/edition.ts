import { act, signedIn } from './client.js';

/** An organization of 昌邑区, whose catalog entry changes. */
export const CHANGED_ORGANIZATION = '吉林市昌邑区民主街道志愿者协会';

/** The district notes an organization's abnormal activity, then the city publishes its catalog of organizations again. */
export async function publishAnotherEdition(url: string): Promise<void> {
  const registrar = await signedIn(url, 'approval-office');
  const { organizations } = await registrar.run<{ organizations: { edges: { node: { id: string } }[] } }>(
    'query ($name: String!) { organizations(first: 1, filter: { text: $name }) { edges { node { id } } } }',
    { name: CHANGED_ORGANIZATION },
  );
  await act(
    registrar,
    'enterOnAbnormalList',
    {
      organizationId: organizations.edges[0]?.node.id,
      ground: 'ANNUAL_REPORT_LATE',
      document: { name: '列入活动异常名录决定书', number: '昌民社异〔2026〕1号', issuedOn: '2026-07-01' },
      reason: '未按时报送年度工作报告',
    },
    'organization { id }',
  );
  await act(
    await signedIn(url, 'city-admin'),
    'publishOrganizationEdition',
    { regionCode: '2202' },
    'edition { number }',
  );
}

/** The province writes 居家养老服务 anew and publishes its catalog: projects announced before keep the earlier words. */
export async function writeFunctionAnew(url: string): Promise<void> {
  const province = await signedIn(url, 'province-admin');
  const { function: of } = await province.run<{ function: { id: string } }>(
    `{ function(by: { code: "SVC-02" }) {
      id kind department legalBasis serviceStandard tracks transferModes capabilities name { zh en } unit { zh en }
      guidePrice { amount }
    } }`,
    {},
  );
  await act(
    province,
    'updateFunction',
    { ...of, serviceStandard: '每周至少两次上门，每次不少于一小时。' },
    'version { id }',
  );
  await act(province, 'publishFunctionEdition', { regionCode: '22' }, 'edition { number }');
}

/** The city publishes a function catalog of its own, with two functions of the province's. @returns its number */
export async function publishCityCatalog(url: string): Promise<number> {
  const city = await signedIn(url, 'city-admin');
  const { functionCatalog } = await city.run<{
    functionCatalog: { functions: { nodes: { function: { id: string } }[] } };
  }>('{ functionCatalog(regionCode: "22") { functions(first: 2) { nodes { function { id } } } } }', {});
  const functionIds = functionCatalog.functions.nodes.map(({ function: { id } }) => id);
  const { edition } = await act<{ edition: { number: number } }>(
    city,
    'publishFunctionEdition',
    { regionCode: '2202', functionIds },
    'edition { number }',
  );
  return edition.number;
}
