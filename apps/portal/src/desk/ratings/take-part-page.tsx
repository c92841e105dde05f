import { schemeOf } from '@chengjie/assessment';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useAct } from '../../api/use-act.js';
import { useSession } from '../../session/session.js';
import { DocumentsField } from '../../shared/documents/documents-field.js';
import type { RatingRoundInShortFragment } from '../../shared/ratings/ratings.generated.js';
import { RatingRoundOfDeskDocument, SendSelfAssessmentDocument } from './rating-desk.generated.js';
import './rating-desk.texts.js';
import type { SheetValues } from './sheet-fields.js';
import { SheetForm } from './sheet-form.js';
import { answersOf, sentOf } from './sheet-input.js';

/** Most files of one item, as the API takes them. */
const MOST_FILES = 5;

/** An organization takes part in a round, by what it says of itself. */
export function TakePartPage() {
  const { t } = useTranslation('ratingDesk');
  const localized = useLocalized();
  const { viewer } = useSession();
  const { id = '' } = useParams();
  const query = found(useQuery({ query: RatingRoundOfDeskDocument, variables: { id } }), 'ratingRound');
  const round = query[0].data?.ratingRound;
  return (
    <Page
      title={t('part.title')}
      lead={t('part.lead')}
      crumbs={[
        { to: '/desk/ratings', label: t('title') },
        ...(round ? [{ to: `/desk/ratings/rounds/${id}`, label: localized(round.schemeTitle) }] : []),
      ]}
    >
      <Loaded query={query}>
        {({ ratingRound }) =>
          viewer?.acting?.organization ? (
            <TakePartForm round={ratingRound} />
          ) : (
            <Notice>
              <p>{t('part.organizationsOnly')}</p>
            </Notice>
          )
        }
      </Loaded>
    </Page>
  );
}

function TakePartForm({ round: { id: roundId, ...round } }: { readonly round: RatingRoundInShortFragment }) {
  const { t } = useTranslation('ratingDesk');
  const { viewer } = useSession();
  const navigate = useNavigate();
  const tell = useTellDone();
  const { act, pending } = useAct(SendSelfAssessmentDocument);
  const scheme = schemeOf({ id: round.schemeId, hash: round.schemeHash });

  async function send({ answers, files }: SheetValues, forget: () => void) {
    const outcome = await act({
      ...{ roundId, answers: sentOf(answersOf(scheme, answers)) },
      files: Object.entries(files).flatMap(([item, ids]) => ids.map((documentId) => ({ item, documentId }))),
    });
    if (!outcome.done) return outcome;
    const page = `/desk/ratings/${outcome.payload.entry?.id}`;
    forget();
    tell({ done: t('part.done'), page });
    await navigate(page);
    return undefined;
  }

  return (
    <SheetForm
      scheme={scheme}
      said={[]}
      keptAs={['sendSelfAssessment', roundId]}
      words={{ submit: t('part.submit'), ask: (total) => t('part.ask', { total }), askText: t('part.askText') }}
      pending={pending}
      onSend={send}
      further={({ id }, control) => (
        <DocumentsField
          control={control}
          name={`files.${id}`}
          label={t('sheet.files')}
          most={MOST_FILES}
          actingGrantId={viewer?.acting?.id}
        />
      )}
    />
  );
}
