import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useAct } from '../../api/use-act.js';
import { ReasonedAct } from '../../shared/acts/asked-acts.js';
import {
  CreateFunctionDocument,
  KeptFunctionDocument,
  RetireFunctionDocument,
  UpdateFunctionDocument,
  type KeptFunctionContentFragment,
} from './catalogs.generated.js';
import './catalogs.texts.js';
import { FunctionForm } from './function-form.js';
import { enteredOf, functionContent, NO_FUNCTION } from './function-input.js';

const LIST = '/desk/functions';

/** Proposes a function for the catalog of the province. */
export function NewFunctionPage() {
  const { t } = useTranslation('keptCatalogs');
  const navigate = useNavigate();
  const tell = useTellDone();
  const { act, pending } = useAct(CreateFunctionDocument);
  return (
    <Page title={t('form.create')} lead={t('form.createLead')} crumbs={[{ to: LIST, label: t('functions.title') }]}>
      <FunctionForm
        values={NO_FUNCTION}
        pending={pending}
        onSave={async (entered, alike) => {
          const outcome = await act({ ...functionContent(entered, alike), code: entered.code });
          if (outcome.done) {
            const page = `${LIST}/${outcome.payload.version?.code}`;
            tell({ done: t('form.created'), next: t('form.next'), page });
            await navigate(page);
          }
          return outcome;
        }}
      />
    </Page>
  );
}

/** One function: its next version, and taking it out of use. */
export function FunctionPage() {
  const { t } = useTranslation('keptCatalogs');
  const localized = useLocalized();
  const { code = '' } = useParams();
  const query = found(
    useQuery({ query: KeptFunctionDocument, variables: { code }, requestPolicy: 'cache-and-network' }),
    'function',
  );
  const shown = query[0].data?.function;
  return (
    <Page
      title={shown ? localized(shown.name) : t('loading')}
      crumbs={[{ to: LIST, label: t('functions.title') }]}
      lead={
        shown && (
          <>
            {shown.code} <Tag>{t('functions.version', { version: shown.latestVersion.version })}</Tag>{' '}
            {shown.retiredAt && <Tag tone="grey">{t('functions.retired')}</Tag>}
          </>
        )
      }
      actions={
        <LinkButton variant="secondary" to={`/functions/${code}`}>
          {t('functions.public')}
        </LinkButton>
      }
    >
      <Loaded query={query}>
        {({ function: of }) =>
          of.retiredAt ? (
            <Notice>
              <p>{of.retirementReason}</p>
            </Notice>
          ) : (
            <Kept key={of.latestVersion.id} of={of} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Kept({ of }: { readonly of: KeptFunctionContentFragment }) {
  const { t } = useTranslation('keptCatalogs');
  const localized = useLocalized();
  const tell = useTellDone();
  const { act, pending } = useAct(UpdateFunctionDocument);
  return (
    <>
      <Section title={t('form.changeTitle')} id="change">
        <p>{t('form.changeText')}</p>
        <FunctionForm
          of={of.code}
          values={enteredOf(of)}
          pending={pending}
          onSave={async (entered, alike) => {
            const outcome = await act({ ...functionContent(entered, alike), id: of.id });
            if (outcome.done) tell({ done: t('form.changed'), next: t('form.next') });
            return outcome;
          }}
        />
      </Section>
      <Section title={t('retire.title')} id="retire">
        <ReasonedAct
          document={RetireFunctionDocument}
          input={(reason) => ({ id: of.id, reason })}
          act={t('retire.act')}
          ask={t('retire.ask', { name: localized(of.name) })}
          text={t('retire.text')}
          reasonLabel={t('retire.reason')}
          lengths={{ least: 1, most: 500 }}
          done={t('retire.done')}
          next={t('form.next')}
        />
      </Section>
    </>
  );
}
