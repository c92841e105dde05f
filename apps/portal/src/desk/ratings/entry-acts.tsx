import { schemeOf, type Answer } from '@chengjie/assessment';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import { useAct } from '../../api/use-act.js';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
import { PossibleActs } from '../../shared/acts/possible-acts.js';
import { everyOf } from '../../shared/every-of.js';
import { useLevelText } from '../../shared/ratings/rating-parts.js';
import { PublishForm } from './publish-form.js';
import {
  AnswerRatingObjectionDocument,
  ChangeRatingDocument,
  ConcludeRatingDocument,
  ObjectToRatingDocument,
  RetractRatingResultDocument,
  ScoreRatingDocument,
  WithdrawSelfAssessmentDocument,
  type RatingEntryOnDeskFragment,
} from './rating-desk.generated.js';
import './rating-acts.texts.js';
import './rating-desk.texts.js';
import type { SheetValues } from './sheet-fields.js';
import { SheetForm } from './sheet-form.js';
import { answersOf, sentOf } from './sheet-input.js';

const GROUNDS = everyOf<Schema.RatingChangeGround>({
  FOLLOW_UP: true,
  REVIEW: true,
  FALSE_MATERIAL: true,
  OTHER: true,
});

/** How many characters of an objection tell it apart from others. */
const BEGINNING = 30;

interface OfEntry {
  readonly of: RatingEntryOnDeskFragment;
}

/** What one can do with a part now, and what stands against the rest. */
export function EntryActs({ of }: OfEntry) {
  const { t } = useTranslation(['ratingActs', 'ratingDesk']);
  const { id: entryId, availableTransitions, organization } = of;
  const { name } = organization;
  if (availableTransitions.every(({ disabled }) => disabled)) return null;
  return (
    <Section title={t('ratingDesk:entry.acts')} id="acts">
      <PossibleActs
        of={availableTransitions.filter(({ disabled, key }) => !disabled || key === 'concludeRating')}
        acts={{
          scoreRating: <ScoreForm of={of} />,
          publishRatingResult: <PublishForm of={of} />,
          answerRatingObjection: <AnswerForms of={of} />,
          retractRatingResult: (
            <ReasonedAct
              document={RetractRatingResultDocument}
              input={(reason) => ({ entryId, reason })}
              act={t('retract.act')}
              ask={t('retract.ask', { name })}
              text={t('retract.text')}
              reasonLabel={t('ratingDesk:round.reason')}
              done={t('retract.done')}
            />
          ),
          concludeRating: (
            <AskedAct
              document={ConcludeRatingDocument}
              input={{ entryId }}
              act={t('conclude.act')}
              ask={t('conclude.ask', { name })}
              text={t('conclude.text')}
              done={t('conclude.done')}
            />
          ),
          changeRating: <ChangeForm of={of} />,
          objectToRating: (
            <ReasonedAct
              document={ObjectToRatingDocument}
              input={(text) => ({ entryId, text })}
              act={t('object.act')}
              ask={t('object.ask', { name })}
              text={t('object.text')}
              reasonLabel={t('object.label')}
              lengths={{ least: 10, most: 2_000 }}
              done={t('object.done')}
            />
          ),
          withdrawSelfAssessment: (
            <AskedAct
              document={WithdrawSelfAssessmentDocument}
              input={{ entryId }}
              act={t('withdraw.act')}
              ask={t('withdraw.ask', { name })}
              text={t('withdraw.text')}
              done={t('withdraw.done')}
              variant="secondary"
            />
          ),
        }}
      />
    </Section>
  );
}

function ScoreForm({ of: { id: entryId, round, mySheet } }: OfEntry) {
  const { t } = useTranslation(['ratingActs', 'ratingDesk']);
  const tell = useTellDone();
  const { act, pending } = useAct(ScoreRatingDocument);
  const scheme = schemeOf({ id: round.schemeId, hash: round.schemeHash });

  async function send({ answers }: SheetValues, forget: () => void) {
    const outcome = await act({ entryId, answers: sentOf(answersOf(scheme, answers)) });
    if (!outcome.done) return outcome;
    forget();
    tell({ done: t('score.done') });
    return undefined;
  }

  return (
    <>
      <p>{t('score.lead')}</p>
      <SheetForm
        scheme={scheme}
        said={mySheet === null ? [] : (JSON.parse(mySheet) as Answer[])}
        keptAs={['scoreRating', entryId]}
        words={{
          submit: t(mySheet === null ? 'score.submit' : 'score.again'),
          ask: (total) => t('score.ask', { total }),
          askText: t('score.askText'),
        }}
        pending={pending}
        onSend={send}
      />
    </>
  );
}

function AnswerForms({ of: { id: entryId, material, organization } }: OfEntry) {
  const { t } = useTranslation(['ratingActs', 'ratingDesk']);
  const open = (material?.objections ?? []).filter(({ upheld }) => upheld === null);
  return open.map(({ id: objectionId, text }) => (
    <ReasonedAct
      key={objectionId}
      document={AnswerRatingObjectionDocument}
      input={(answer, { upheld }) => ({ entryId, objectionId, upheld: upheld === 'UPHELD', answer })}
      further={[
        {
          ...{ field: 'upheld', label: t('answer.upheld') },
          options: [
            { value: 'UPHELD', label: t('ratingDesk:entry.upheld') },
            { value: 'NOT_UPHELD', label: t('ratingDesk:entry.notUpheld') },
          ],
        },
      ]}
      act={t('answer.act')}
      label={t('answer.of', { text: text.slice(0, BEGINNING) })}
      ask={t('answer.ask', { name: organization.name })}
      text={t('answer.text')}
      reasonLabel={t('answer.label')}
      lengths={{ least: 2, most: 2_000 }}
      done={t('answer.done')}
    />
  ));
}

function ChangeForm({ of: { id: entryId, level: standing, scale, organization } }: OfEntry) {
  const { t } = useTranslation(['ratingActs', 'ratings']);
  const levelText = useLevelText(scale);
  const lower = [1, 2, 3, 4].filter((level) => level < (standing ?? 0)).toReversed();
  return (
    <ReasonedAct
      document={ChangeRatingDocument}
      input={(reason, { level, ground }) => ({
        ...{ entryId, reason, ground: ground as Schema.RatingChangeGround },
        level: level === 'NONE' ? null : Number(level),
      })}
      further={[
        {
          ...{ field: 'level', label: t('change.level') },
          options: [
            ...lower.map((level) => ({ value: String(level), label: levelText(level) })),
            { value: 'NONE', label: t('change.none') },
          ],
        },
        {
          ...{ field: 'ground', label: t('change.ground') },
          options: GROUNDS.map((value) => ({ value, label: t(`ratings:ground.${value}`) })),
        },
      ]}
      act={t('change.act')}
      ask={t('change.ask', { name: organization.name })}
      text={t('change.text')}
      reasonLabel={t('change.label')}
      lengths={{ least: 2, most: 2_000 }}
      done={t('change.done')}
    />
  );
}
