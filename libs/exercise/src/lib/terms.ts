import type { ProjectTermsInput } from './documents.generated.js';

/** Login names of the demonstration's evaluators. */
export const EVALUATORS = ['evaluator-1', 'evaluator-2', 'evaluator-3', 'evaluator-4', 'evaluator-5'] as const;

/** What is told apart between exercises. */
export interface ExerciseTerms {
  readonly title: string;
  readonly functionId: string;
  readonly regionCode: string;
  /** By how much periods are shortened: at 86,400 a day lasts a second. */
  readonly exerciseFactor: number;
}

/** Terms of an exercise for civil-affairs money: price 20, quality 50, team 30. */
export function exerciseTerms(told: ExerciseTerms): ProjectTermsInput {
  return {
    ...told,
    description: '为 60 岁以上独居老人提供每周两次的上门照料,为期一年。本项目为演练。',
    regime: 'STATUTORY',
    procedure: 'OPEN_TENDER',
    evaluationMethod: 'COMPREHENSIVE_SCORING',
    transferMode: 'PURCHASE',
    fundingSource: 'WELFARE_LOTTERY',
    civilAffairsMoney: true,
    socialOrganizationsOnly: true,
    budget: { amount: '100000.00' },
    priceWeight: '20',
    eligibility: { tracks: ['REGISTERED'], kinds: [], qualificationRequired: true, serviceAreaRequired: true },
    criteria: [
      { id: 'quality', name: { zh: '服务方案质量', en: 'Quality of the service plan' }, maxPoints: '50' },
      { id: 'team', name: { zh: '服务团队', en: 'Service team' }, maxPoints: '30' },
    ],
  };
}

/** A sheet's points for the two criteria of {@link exerciseTerms}. */
export function sheetOf(quality: string, team: string) {
  return [
    { criterionId: 'quality', points: quality, reason: '方案完整程度' },
    { criterionId: 'team', points: team, reason: '人员配备' },
  ];
}
