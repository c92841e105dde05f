import { describe, expect, it } from '@jest/globals';
import type { FunctionVersion } from '@chengjie/functions';
import { DomainError, messageOf, type Violation } from '@chengjie/kernel';
import type { ForbiddenProcedure, RulePack } from '@chengjie/law';
import { publishedBook } from '@chengjie/rules/testing';
import {
  draftViolations,
  ladderFor,
  procedureOf,
  publishViolations,
  type DraftContext,
  type DraftTerms,
} from './draft.rules.js';

const pack = publishedBook().inForce('2026-12-01', '2202')?.value as RulePack;

const context: DraftContext = {
  pack,
  version: { transferModes: ['PURCHASE', 'PROJECT_FUNDS'] } as unknown as FunctionVersion,
  buyerRegionCode: '2202',
  agencyRegionCode: '2202',
  civilAffairsOffice: true,
  places: ['吉林省', '吉林市'],
  day: '2026-12-01',
};

const sound: DraftTerms = {
  title: '居家养老服务',
  description: '为辖区老人提供居家养老服务',
  regionCode: '220202001',
  functionId: '00000000-0000-7000-8000-000000000001',
  regime: 'STATUTORY',
  procedure: 'OPEN_TENDER',
  evaluationMethod: 'COMPREHENSIVE_SCORING',
  transferMode: 'PURCHASE',
  fundingSource: 'WELFARE_LOTTERY',
  civilAffairsMoney: true,
  socialOrganizationsOnly: true,
  budgetFen: 10_000_000,
  priceWeight: '20',
  eligibility: { tracks: ['REGISTERED'], kinds: [], qualificationRequired: true, serviceAreaRequired: true },
  criteria: [{ id: 'quality', name: { zh: '服务质量', en: 'Quality' }, maxPoints: '80' }],
  tieLadder: [{ step: 'FEDERATION' }, { step: 'DRAW' }],
};

const codesOf = (changes: Partial<DraftTerms>, about: Partial<DraftContext> = {}): string[] =>
  draftViolations({ ...sound, ...changes }, { ...context, ...about }).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );

const wordsOf = (violations: readonly Violation[]) =>
  violations.map((violation) => [messageOf(violation, 'zh'), messageOf(violation, 'en')]);

const marked = (technical: boolean): DraftTerms['criteria'] =>
  sound.criteria.map((criterion) => ({ ...criterion, technical }));
const CONSULTATION = { procedure: 'COMPETITIVE_CONSULTATION' } as const;
const FIXED_PRICE: Partial<DraftTerms> = {
  evaluationMethod: 'FIXED_PRICE',
  priceWeight: '0',
  criteria: [{ id: 'quality', name: { zh: '服务质量', en: 'Quality' }, maxPoints: '100', technical: false }],
};

const GRANT: Partial<DraftTerms> = { regime: 'GRANT', transferMode: 'PROJECT_FUNDS', tieLadder: [{ step: 'DRAW' }] };
/** A consultation, whose price weighs 10 to 30. */
const weighed = (priceWeight: string, maxPoints: string): Partial<DraftTerms> => ({
  ...{ ...CONSULTATION, priceWeight },
  criteria: [{ id: 'q', name: { zh: '质', en: 'Q' }, maxPoints, technical: true }],
});

describe('a draft', () => {
  it.each<[string | null | undefined, string[]]>([
    [undefined, []],
    [null, []],
    ['Home care for the aged', []],
    ['Home care for the aged in 延安街道', ['TITLE_NOT_ENGLISH titleEn']],
    ['居家养老服务', ['TITLE_NOT_ENGLISH titleEn']],
    ['2026', ['TITLE_NOT_ENGLISH titleEn']],
  ])('with the English title %s breaks %j', (titleEn, broken) => {
    expect(codesOf({ ...sound, ...(titleEn !== undefined && { titleEn }) })).toEqual(broken);
  });

  it.each<[string, Partial<DraftTerms>]>([
    ['scores', { ...CONSULTATION, criteria: marked(true) }],
    [
      'has a fixed price',
      {
        ...CONSULTATION,
        ...FIXED_PRICE,
        criteria: FIXED_PRICE.criteria!.map((criterion) => ({ ...criterion, technical: true })),
      },
    ],
  ])('of a consultation that marks a technical criterion and %s has no violations', (_, changes) => {
    expect(codesOf(changes)).toEqual([]);
  });

  it('without fault has no violations', () => {
    expect(codesOf({})).toEqual([]);
  });

  it.each<[string, Partial<DraftTerms>, Partial<DraftContext>, string[]]>([
    ['another city', { regionCode: '2201' }, {}, ['REGION_OUTSIDE_JURISDICTION regionCode']],
    ['a function that is not listed', {}, { version: undefined }, ['FUNCTION_NOT_IN_CATALOG functionId']],
    ['no budget', { budgetFen: 0 }, {}, ['BUDGET_NOT_POSITIVE budget.amount']],
    ['the least budget', { budgetFen: 1 }, {}, []],
    ['a subsidy as a purchase', { transferMode: 'PROJECT_FUNDS' }, {}, ['REGIME_DOES_NOT_FIT_FUNDING regime']],
    [
      'a mode the function does not allow',
      {},
      { version: { transferModes: ['PROJECT_FUNDS'] } as unknown as FunctionVersion },
      ['TRANSFER_MODE_NOT_ALLOWED transferMode'],
    ],
    [
      'civil-affairs money of another office',
      {},
      { civilAffairsOffice: false },
      ['CIVIL_AFFAIRS_MONEY_NOT_YOURS civilAffairsMoney'],
    ],
    ['a price weight below the least one', weighed('9.99', '90.01'), {}, ['PRICE_WEIGHT_OUT_OF_RANGE priceWeight']],
    ['the least price weight', weighed('10', '90'), {}, []],
    ['the greatest price weight', weighed('30', '70'), {}, []],
    ['a price weight above it', weighed('30.01', '69.99'), {}, ['PRICE_WEIGHT_OUT_OF_RANGE priceWeight']],
    ['a price weight that is no number', { priceWeight: 'a fifth' }, {}, ['TERMS_UNSOUND priceWeight']],
    [
      'a method that the procedure does not use',
      {
        evaluationMethod: 'LOWEST_EVALUATED_PRICE',
        priceWeight: '0',
        criteria: [],
        procedure: 'COMPETITIVE_CONSULTATION',
      },
      {},
      ['METHOD_NOT_ALLOWED evaluationMethod'],
    ],
    [
      'a procedure that the regime does not have',
      { ...GRANT, procedure: 'INVITED_TENDER' },
      {},
      ['PROCEDURE_NOT_ALLOWED procedure'],
    ],
    ...(['INVITED_TENDER', 'SINGLE_SOURCE'] as const).map(
      (procedure): [string, Partial<DraftTerms>, Partial<DraftContext>, string[]] => [
        `${procedure}, which nobody is invited to or named for yet`,
        { procedure },
        {},
        ['PROCEDURE_NOT_CARRIED_OUT procedure'],
      ],
    ),
    ['weights that do not sum to 100', { priceWeight: '30' }, {}, ['TERMS_UNSOUND criteria']],
    ['no draw at the end', { tieLadder: [{ step: 'FEDERATION' }] }, {}, ['TERMS_UNSOUND tieLadder']],
    [
      'filed bidders in a purchase',
      { eligibility: { ...sound.eligibility, tracks: ['REGISTERED', 'FILED'] } },
      {},
      ['FILED_CANNOT_BID eligibility.tracks'],
    ],
    ['filed bidders in a grant', { ...GRANT, eligibility: { ...sound.eligibility, tracks: ['FILED'] } }, {}, []],
    ['a technical criterion in a tender', { criteria: marked(true) }, {}, ['TERMS_UNSOUND criteria']],
    ['no technical criterion in a consultation', CONSULTATION, {}, ['TERMS_UNSOUND criteria']],
    [
      'no technical criterion in a small consultation',
      { ...CONSULTATION, regime: 'BELOW_THRESHOLD', criteria: marked(false) },
      {},
      ['TERMS_UNSOUND criteria'],
    ],
    [
      'no technical criterion in a consultation by fixed price',
      { ...CONSULTATION, ...FIXED_PRICE },
      {},
      ['TERMS_UNSOUND criteria'],
    ],
  ])('with %s says so', (_, changes, about, codes) => {
    expect(codesOf(changes, about)).toEqual(codes);
  });
});

describe('the federation step (policy 三(二))', () => {
  it.each<[boolean, boolean, DraftTerms['tieLadder'], string[]]>([
    [true, true, [{ step: 'DRAW' }], ['FEDERATION_STEP_MANDATORY tieLadder']],
    [
      true,
      true,
      [{ step: 'CRITERION', criterionId: 'quality', prefer: 'HIGHER' }, { step: 'FEDERATION' }, { step: 'DRAW' }],
      ['FEDERATION_STEP_MANDATORY tieLadder'],
    ],
    [true, false, [{ step: 'DRAW' }], []],
    [false, true, [{ step: 'DRAW' }], []],
    [false, true, [{ step: 'FEDERATION' }, { step: 'DRAW' }], []],
  ])(
    'civil-affairs money %s, social organizations only %s',
    (civilAffairsMoney, socialOrganizationsOnly, tieLadder, codes) => {
      expect(codesOf({ civilAffairsMoney, socialOrganizationsOnly, tieLadder })).toEqual(codes);
    },
  );

  it('is pre-filled where it is mandatory, and nowhere else', () => {
    const ladder = (changes: Partial<DraftTerms>) =>
      ladderFor({ ...sound, ...changes, tieLadder: null }, context).map(({ step }) => step);
    expect(ladder({})).toEqual(['FEDERATION', 'DRAW']);
    expect(ladder({ civilAffairsMoney: false })).toEqual(['DRAW']);
    expect(ladder({ regime: 'GRANT' })).toEqual(['DRAW']);
  });
});

describe('a ladder as entered', () => {
  const ladderOf = (tieLadder: Parameters<typeof ladderFor>[0]['tieLadder']) =>
    ladderFor({ ...sound, tieLadder }, context);

  it('is kept as it is: a criterion prefers more points, no other step has one', () => {
    expect(
      ladderOf([
        { step: 'FEDERATION', criterionId: 'quality' },
        { step: 'CRITERION', criterionId: 'quality' },
        { step: 'DRAW' },
      ]),
    ).toEqual([
      { step: 'FEDERATION' },
      { step: 'CRITERION', criterionId: 'quality', prefer: 'HIGHER' },
      { step: 'DRAW' },
    ]);
  });

  it('that names no criterion for its step is refused, not filled in', () => {
    const tieLadder = ladderOf([{ step: 'FEDERATION' }, { step: 'CRITERION', criterionId: null }, { step: 'DRAW' }]);
    expect(tieLadder[1]).toEqual({ step: 'CRITERION', criterionId: '', prefer: 'HIGHER' });
    expect(codesOf({ tieLadder })).toEqual(['TERMS_UNSOUND tieLadder.1.criterionId']);
  });
});

describe('the words of a refusal', () => {
  const violationsOf = (changes: Partial<DraftTerms>) => draftViolations({ ...sound, ...changes }, context);

  it.each<[string, Partial<DraftTerms>, [zh: string, en: string]]>([
    [
      'the threshold',
      { regime: 'BELOW_THRESHOLD', budgetFen: 50_000_000 },
      [
        '预算达到本级采购限额 500,000.00 元，应按政府采购办理',
        'From CNY 500,000.00 on, the threshold of this buyer’s level, a purchase is statutory procurement',
      ],
    ],
    ['the bounds of a weight', weighed('9', '91'), ['价格权重应为 10 至 30', 'The price weight must be from 10 to 30']],
    [
      'why a regime does not have a procedure',
      { ...GRANT, procedure: 'NEGOTIATION' },
      [
        '此采购类别不适用此采购方式：项目资金和活动经费补贴采用公开申报或定向资助，不适用该采购方式。',
        'This procedure is not open to this regime: Project funds and activity subsidies are given by open call or directly; this procedure does not apply.',
      ],
    ],
    [
      'what the evaluation finds wrong',
      { priceWeight: '30' },
      ['各项分值合计应为 100 分，现为 110.00 分。', 'All points together must be 100, but are 110.00.'],
    ],
  ])('tell %s', (_, changes, words) => {
    expect(wordsOf(violationsOf(changes))).toEqual([words]);
  });

  it('cite the list that sets the threshold', () => {
    const [violation] = violationsOf({ regime: 'BELOW_THRESHOLD', budgetFen: 50_000_000 });
    expect(violation?.rule).toBe(pack.sources.thresholds?.document);
    expect(violation?.rule).toMatch(/\p{Script=Han}/u);
  });
});

describe('the amount (thresholds by the buyer’s level)', () => {
  const small: Partial<DraftTerms> = { regime: 'BELOW_THRESHOLD' };
  it.each<[string, string, number, string[]]>([
    ['a city', '2202', 49_999_999, []],
    ['a city', '2202', 50_000_000, ['NOT_BELOW_THRESHOLD regime']],
    ['the province', '22', 50_000_000, ['NOT_BELOW_THRESHOLD regime']],
    ['a county', '220202', 29_999_999, []],
    ['a county', '220202', 30_000_000, ['NOT_BELOW_THRESHOLD regime']],
    ['a street', '220202001', 30_000_000, ['NOT_BELOW_THRESHOLD regime']],
  ])('of %s (%s), %d fen', (_, agencyRegionCode, budgetFen, codes) => {
    expect(codesOf({ ...small, budgetFen }, { agencyRegionCode })).toEqual(codes);
  });

  it('decides nothing where the pack has no thresholds, nor about what is statutory anyway', () => {
    const before = publishedBook().inForce('2026-11-28', '2202')?.value as RulePack;
    expect(codesOf({ ...small, budgetFen: 90_000_000 }, { pack: before })).toEqual([]);
    expect(codesOf({ budgetFen: 90_000_000 })).toEqual([]);
  });
});

describe('a procedure other than the open tender that is due', () => {
  const approval = { office: '吉林市财政局', document: '吉市财采〔2026〕18号', day: '2026-12-01' };
  const large = {
    procedure: 'NEGOTIATION',
    evaluationMethod: 'LOWEST_EVALUATED_PRICE',
    priceWeight: '0',
    criteria: [],
  } as const;
  const asked = (changes: Partial<DraftTerms>, about: Partial<DraftContext> = {}) => [
    ...codesOf({ ...large, ...changes }, about),
    ...publishViolations({ ...sound, ...large, ...changes }, { ...context, ...about }).map(
      ({ code, path }) => `to publish: ${code} ${path.join('.')}`,
    ),
  ];
  const without = { ...pack, approvableProcedures: ['SINGLE_SOURCE'] } as RulePack;
  const { approvableProcedures: _, ...silent } = pack;

  it.each<[string, Partial<DraftTerms>, Partial<DraftContext>, string[]]>([
    ['one fen below the amount', { budgetFen: 199_999_999 }, {}, []],
    ['at the amount', { budgetFen: 200_000_000 }, {}, ['to publish: APPROVAL_NEEDED procedureApproval']],
    ['with an approval of the same day', { budgetFen: 200_000_000, procedureApproval: approval }, {}, []],
    [
      'with an approval of a later day',
      { budgetFen: 200_000_000, procedureApproval: { ...approval, day: '2026-12-02' } },
      {},
      ['APPROVAL_DATED_LATER procedureApproval.day'],
    ],
    [
      'with an approval of the first day of the year before',
      { budgetFen: 200_000_000, procedureApproval: { ...approval, day: '2025-01-01' } },
      {},
      [],
    ],
    [
      'with an approval of before the year before',
      { budgetFen: 200_000_000, procedureApproval: { ...approval, day: '2024-12-31' } },
      {},
      ['APPROVAL_DATED_EARLIER procedureApproval.day'],
    ],
    ...(
      [
        '吉林市昌邑区财政局',
        '昌邑区财政局',
        '蛟河市财政局',
        '长春市财政局',
        '吉林市民政局',
        '吉林市财政局昌邑分局',
        '非吉林市财政局',
      ] as const
    ).map((office): [string, Partial<DraftTerms>, Partial<DraftContext>, string[]] => [
      `with an approval of ${office}`,
      { budgetFen: 200_000_000, procedureApproval: { ...approval, office } },
      {},
      ['APPROVAL_OFFICE procedureApproval.office'],
    ]),
    ...(['吉林省财政厅', '吉林省吉林市财政局'] as const).map(
      (office): [string, Partial<DraftTerms>, Partial<DraftContext>, string[]] => [
        `with an approval of ${office}`,
        { budgetFen: 200_000_000, procedureApproval: { ...approval, office } },
        {},
        [],
      ],
    ),
    [
      'with an approval that nothing asks for',
      { budgetFen: 199_999_999, procedureApproval: approval },
      {},
      ['APPROVAL_NOT_ASKED procedureApproval'],
    ],
    [
      'with an approval of what the pack does not let be approved',
      { budgetFen: 200_000_000, procedureApproval: approval },
      { pack: without },
      ['OPEN_TENDER_ONLY procedure'],
    ],
    [
      'where the pack does not say which procedures may be approved',
      { budgetFen: 200_000_000, procedureApproval: approval },
      { pack: silent as RulePack },
      [],
    ],
    [
      'a grant of any amount',
      {
        regime: 'GRANT',
        budgetFen: 900_000_000,
        transferMode: 'PROJECT_FUNDS',
        procedure: 'OPEN_TENDER',
        tieLadder: [{ step: 'DRAW' }],
        evaluationMethod: 'FIXED_PRICE',
        criteria: FIXED_PRICE.criteria!,
      },
      {},
      [],
    ],
  ])('%s', (_name, changes, about, codes) => {
    expect(asked(changes, about)).toEqual(codes);
  });

  it('names amount and rule', () => {
    const [violation] = publishViolations({ ...sound, ...large, budgetFen: 200_000_000 }, context);
    expect(violation).toMatchObject({ rule: '中华人民共和国政府采购法 第二十七条', params: { from: '2,000,000.00' } });
  });
});

describe('criteria', () => {
  const named = (...names: readonly { zh: string; en: string }[]) => ({
    criteria: names.map((name, index) => ({ id: `c${index}`, name, maxPoints: String(80 / names.length) })),
  });

  it.each<[string, { zh: string; en: string }, string[]]>([
    ['another name', { zh: '服务能力', en: 'Capability' }, []],
    ['the same name', { zh: '服务质量', en: 'Level' }, ['CRITERION_NAME_TWICE criteria.1.name.zh']],
    ['one that reads alike', { zh: '服务 质量', en: 'Level' }, ['CRITERION_NAME_TWICE criteria.1.name.zh']],
    ['the same in English', { zh: '服务能力', en: 'ＱＵＡＬＩＴＹ' }, ['CRITERION_NAME_TWICE criteria.1.name.en']],
  ])('of %s', (_, name, codes) => {
    expect(codesOf(named({ zh: '服务质量', en: 'Quality' }, name))).toEqual(codes);
  });

  it('of one name without an English one are not blamed for that too', () => {
    const both = { zh: '服务质量', en: '服务质量' };
    expect(codesOf(named(both, both))).toEqual(['CRITERION_NAME_TWICE criteria.1.name.zh']);
  });

  it('of one name are told apart by the number of the first', () => {
    const violations = draftViolations(
      { ...sound, ...named(sound.criteria[0]!.name, { zh: '服务质量', en: 'Q' }) },
      context,
    );
    expect(wordsOf(violations)).toEqual([
      [
        '评审因素不能同名：“服务质量”与第 1 项相同',
        'Two criteria may not have one name: “服务质量” is that of number 1',
      ],
    ]);
  });
});

describe('the last day of the federation step', () => {
  it('is that of the pack: afterwards no notice may have it', () => {
    expect(codesOf({}, { day: '2027-12-31' })).toEqual([]);
    expect(codesOf({}, { day: '2028-01-01' })).toEqual(['FEDERATION_STEP_NOT_ALLOWED tieLadder']);
    expect(codesOf({ tieLadder: [{ step: 'DRAW' }] }, { day: '2028-01-01' })).toEqual([]);
    expect(ladderFor({ ...sound, tieLadder: null }, { pack, day: '2028-01-01' })).toEqual([{ step: 'DRAW' }]);
  });
});

describe('procedures', () => {
  it('that a regime does not have are refused with the reason', () => {
    const forbidden = (['OPEN_TENDER', 'INVITED_TENDER', 'NEGOTIATION', 'SINGLE_SOURCE'] as const).filter(
      (procedure) => !pack.procedures.GRANT[procedure].allowed,
    );
    expect(forbidden.length).toBeGreaterThan(0);
    for (const procedure of forbidden) {
      const { reason } = pack.procedures.GRANT[procedure] as ForbiddenProcedure;
      const params = { reasonZh: reason.zh, reasonEn: reason.en };
      const refusal = { violations: [{ code: 'PROCEDURE_NOT_ALLOWED', path: ['procedure'], params }] };
      const attempt = () => procedureOf(pack, { regime: 'GRANT', procedure });
      expect(attempt).toThrow(DomainError);
      expect(attempt).toThrow(expect.objectContaining(refusal));
    }
  });

  it('that it has are those of the pack', () => {
    expect(procedureOf(pack, sound)).toBe(pack.procedures.STATUTORY.OPEN_TENDER);
  });
});
