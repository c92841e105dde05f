import { EVALUATORS } from '@chengjie/exercise';
import {
  appointPanel,
  bid,
  BIDDERS,
  deadlinePasses,
  opened,
  publishExercise,
  qualified,
  type Exercise,
} from '../api/exercise.js';
import type { View } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { expectAccessible } from '../testing/accessible.js';
import type { Stage } from '../testing/stage.js';

/** Who asks less than any threshold. */
const BIDDER = '吉林市昌邑区新建街道康乐日间照料中心';
const QUESTION = '请说明人工和场地成本。';
const EXPLANATION = '场地由社区免费提供。';
const REASON = '没有证明材料，说明不能成立。';

/** A low price is asked about, explained, voted on by the majority, and everybody reads what came of it. */
export async function findPriceTooLow(stage: Stage, view: View): Promise<void> {
  // Periods a little shorter than in earnest: nobody here takes a quarter of an hour to explain.
  const exercise = await publishExercise(stage.url, `演练：异常低价（${view.language}）`, 2);
  const bidders = BIDDERS.map((bidder) => (bidder.login === 'day-care' ? { ...bidder, price: '20000.00' } : bidder));
  await bid(stage.url, exercise, bidders);
  await appointPanel(stage.url, exercise);
  await deadlinePasses(stage.demonstration.db, exercise);
  await opened(stage.url, exercise);
  await qualified(stage.url, exercise);
  const [first, ...others] = await Promise.all(EVALUATORS.slice(0, 3).map((login) => stage.visitor(view, login)));
  const asker = first as Visitor;
  await askAboutPrice(asker, exercise);
  await explain(await stage.visitor(view, 'day-care'), exercise);
  for (const evaluator of [asker, ...others]) await voteFor(evaluator, exercise);
  await readOutcome(await stage.visitor(view), exercise);
}

/** The part of the evaluator's page that is about the low bid. */
const sectionOf = (evaluator: Visitor) =>
  evaluator.page
    .getByRole('region')
    .or(evaluator.page.locator('section'))
    .filter({ has: evaluator.page.getByRole('heading', { name: BIDDER, exact: true }) });

async function askAboutPrice(evaluator: Visitor, { reference }: Exercise): Promise<void> {
  await evaluator.goTo(`/desk/evaluations/${reference}`);
  await evaluator.follow(BIDDER, BIDDER);
  const section = sectionOf(evaluator);
  await section.getByText(evaluator.say('要求说明投标报价', 'Ask about the bid price'), { exact: true }).click();
  await section.getByLabel(evaluator.say('要求说明的内容', 'What the bidder is to explain')).fill(QUESTION);
  await section.getByRole('button', { name: evaluator.say('要求说明', 'Ask for an explanation'), exact: true }).click();
  await evaluator.confirm('要求说明', 'Ask for an explanation');
  await evaluator.isTold(`已要求“${BIDDER}”说明投标报价`, `“${BIDDER}” is asked to explain its price`);
  await evaluator.shows(section.getByText(evaluator.say('等待投标人说明', 'The bidder may explain')).first());
  await evaluator.shows(section.getByText(/45\s*%/).first());
  await expectAccessible(evaluator.page);
}

async function explain(bidder: Visitor, exercise: Exercise): Promise<void> {
  await bidder.goTo('/desk/notifications');
  await bidder.followLink(
    bidder.page
      .getByRole('link', {
        name: bidder.say(
          /请在 \d{4}-\d\d-\d\d [\d:]{8} 前说明/,
          /Explain your bid price by \d{4}-\d\d-\d\d [\d:]{8} \(Beijing time\)/,
        ),
      })
      .filter({ hasText: exercise.title }),
  );
  // The notification leads to the bid itself, and the list of bids marks it.
  await bidder.sees(QUESTION, QUESTION);
  await bidder.goTo('/desk/bids');
  const row = bidder.page.getByRole('row').filter({ hasText: exercise.title });
  await bidder.shows(row.getByText(bidder.say('须说明报价', 'Explain the price'), { exact: true }));
  await bidder.followLink(row.getByRole('link', { name: bidder.say(/^说明截止/, /^by /) }));
  await bidder.sees(QUESTION, QUESTION);
  await bidder.page.getByLabel(bidder.say('说明', 'Explanation'), { exact: true }).fill(EXPLANATION);
  await expectAccessible(bidder.page);
  await leaveAndFindAgain(bidder);
  await bidder.press('提交说明', 'Submit the explanation');
  await bidder.confirm('提交说明', 'Submit the explanation');
  await bidder.isTold('说明已提交', 'The explanation is submitted');
  await bidder.sees('表决中', 'Being voted on');
}

/** What is not submitted yet is there when one comes back. */
async function leaveAndFindAgain(bidder: Visitor): Promise<void> {
  const explanation = bidder.page.getByLabel(bidder.say('说明', 'Explanation'), { exact: true });
  const { pathname } = new URL(bidder.page.url());
  await bidder.link('我参与的项目', 'Our submissions').first().click();
  await bidder.page.waitForURL('**/desk/bids');
  await bidder.goTo(pathname);
  await bidder.shows(explanation);
  if ((await explanation.inputValue()) !== EXPLANATION) throw new Error('What was typed is lost');
}

async function voteFor(evaluator: Visitor, { reference }: Exercise): Promise<void> {
  await evaluator.goTo('/desk/evaluations');
  const row = evaluator.page.getByRole('row').filter({ hasText: reference });
  await evaluator.followLink(row.getByRole('link', { name: evaluator.say('待表决 1 项', 'Votes to cast: 1') }));
  await evaluator.follow(BIDDER, BIDDER);
  const section = sectionOf(evaluator);
  await evaluator.shows(section.getByText(EXPLANATION));
  await evaluator.pick(
    section.getByRole('button', { name: evaluator.say('您的表决', 'Your vote') }),
    evaluator.say('同意', 'In favour'),
  );
  await section.getByLabel(evaluator.say('表决理由', 'Why'), { exact: true }).fill(REASON);
  await section.getByRole('button', { name: evaluator.say('表决', 'Vote'), exact: true }).click();
  const question = evaluator.page.getByRole('alertdialog');
  await evaluator.shows(question.getByText(evaluator.say('同意', 'In favour'), { exact: true }));
  await evaluator.shows(question.getByText(REASON, { exact: true }));
  await evaluator.confirm('表决', 'Vote');
  await evaluator.isTold(`已就“${BIDDER}”的投标文件表决`, `You voted on the bid of “${BIDDER}”`);
  await evaluator.shows(section.getByText(REASON).first());
}

/** The opening record keeps that it passed and says what was found since, with a link; the finding stands below it with ground, facts and votes by seat, without the explanation. */
async function readOutcome(anybody: Visitor, { reference }: Exercise): Promise<void> {
  await anybody.goTo(`/projects/${reference}`);
  const record = anybody.page.getByRole('table', { name: anybody.say('开标记录', 'Opening record') });
  const row = record.getByRole('row').filter({
    hasText: anybody.say('报价明显过低且不能说明合理性', 'the price is abnormally low without a sound explanation'),
  });
  await anybody.shows(row.getByText(anybody.say('通过', 'In order'), { exact: true }));
  await anybody.shows(
    row.getByText(anybody.say(/45%；3 票同意、0 票不同意/, /45% of the ceiling.*in favour: 3, against: 0/)),
  );
  if ((await row.getByText(QUESTION).count()) > 0) throw new Error('What was asked stands as the reason');
  await row.getByRole('link', { name: anybody.say('见审查认定', 'See the findings') }).click();
  await anybody.page.waitForURL(/#findings$/);
  const told = anybody.page
    .getByRole('table', { name: anybody.say(/公开记录/, /Public record/) })
    .getByRole('row')
    .filter({ hasText: anybody.say('认定投标文件无效', 'Bid found invalid') });
  await anybody.shows(told.getByText(anybody.say(/45%；3 票同意/, /45% of the ceiling.*in favour: 3/)));
  const findings = anybody.page
    .locator('section')
    .filter({ has: anybody.heading('审查认定', 'Findings of the reviews') });
  await anybody.shows(findings.getByText(anybody.say('认定无效', 'Found invalid'), { exact: true }));
  await anybody.shows(findings.getByText(new RegExp(anybody.say('评审 3：同意', 'Evaluator 3: in favour'))));
  await anybody.shows(findings.getByText(QUESTION));
  if ((await findings.getByText(EXPLANATION).count()) > 0) throw new Error('The explanation is public');
  await expectAccessible(anybody.page);
}
