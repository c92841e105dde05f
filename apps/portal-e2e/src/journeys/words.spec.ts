import { expect, it } from '@jest/globals';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

/** What the page of an awarded project says by its procedure, and what it must not. */
const BY_PROCEDURE: readonly {
  readonly where: string;
  readonly says: readonly [zh: readonly string[], en: readonly string[]];
  readonly never: readonly [zh: RegExp, en: RegExp];
}[] = [
  {
    where: `p.regime <> 'GRANT' and p.procedure = 'OPEN_TENDER'`,
    says: [
      ['已中标', '开标记录', '投标人', '评标委员会', '中标结果'],
      ['Awarded', 'Opening record', 'Bidder', 'Evaluation committee', 'Winning bidder'],
    ],
    never: [/供应商|开启记录|申报/, /\b(supplier|applicant|participant)\b/i],
  },
  {
    where: `p.procedure = 'COMPETITIVE_CONSULTATION'`,
    says: [
      ['已成交', '开启记录', '供应商', '磋商小组', '成交结果'],
      ['Awarded', 'Opening record', 'Supplier', 'Consultation panel', 'Selected supplier'],
    ],
    never: [/投标人|开标记录|中标|申报/, /\b(bidder|applicant|participant)\b/i],
  },
  {
    where: `p.regime = 'GRANT'`,
    says: [
      ['已资助', '开启记录', '申报组织', '评审小组', '资助结果'],
      ['Funded', 'Opening record', 'Applicant', 'Review panel', 'Grantee'],
    ],
    never: [/投标人|供应商|开标记录|中标|成交/, /\b(bidder|supplier|participant)\b/i],
  },
];

it.each([CHINESE_DESK, ENGLISH_PHONE])(
  'the page of a project speaks in the words of its procedure: $name',
  async (view) => {
    const anybody = await stage.visitor(view);
    for (const { where, says, never } of BY_PROCEDURE) {
      const [project] = await stage.demonstration.db.query<{ reference: string }>(
        `select p.reference from project p where ${where} and p.status = 'AWARDED' and not p.exercise order by p.reference limit 1`,
      );
      await anybody.goTo(`/projects/${project?.reference ?? ''}`);
      await anybody.shows(anybody.heading('公开记录', 'Public record'));
      const page = await anybody.page.locator('main').innerText();
      for (const word of anybody.say(says[0], says[1])) expect(page).toContain(word);
      expect(page).not.toMatch(anybody.say(never[0], never[1]));
    }
  },
);
