import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { found } from '../../../api/found.js';
import { useProjectEvents } from '../../../api/use-project-events.js';
import { FindingCard } from '../../../shared/projects/findings/finding-card.js';
import { LotFindingsDocument, type LotFindingsQuery } from '../../../shared/projects/findings/findings.generated.js';
import '../../../shared/projects/findings/findings.texts.js';
import { LotHeading } from '../../../shared/projects/lot-heading.js';
import { LotPage, LotPager } from '../../../shared/projects/lot-page.js';

const CURSOR = 'findingsAfter';

type Lots = NonNullable<LotFindingsQuery['project']>['lots'];

/** What reviews found of the opened bids: by whom, on what ground and facts, with which votes. */
export function Findings({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('findings');
  const query = found(useQuery({ query: LotFindingsDocument, variables: { id: projectId } }), 'project');
  useProjectEvents(projectId, () => query[1]({ requestPolicy: 'network-only' }));
  return (
    <Section title={t('title')} id="findings">
      <p>{t('lead')}</p>
      <Loaded query={query}>
        {({ project: { lots } }) =>
          lots.map((lot) => (
            <Fragment key={lot.id}>
              <LotHeading of={lot} lots={lots} section="findings" />
              <LotPage lot={lot} name={CURSOR} projectId={projectId} query={LotFindingsDocument} of={{ id: projectId }}>
                {(shown) => <FindingsOfLot lot={shown} lots={lots} />}
              </LotPage>
            </Fragment>
          ))
        }
      </Loaded>
    </Section>
  );
}

function FindingsOfLot({ lot, lots }: { readonly lot: Lots[number]; readonly lots: Lots }) {
  const { t } = useTranslation('findings');
  const { findings, status } = lot;
  if (findings.totalCount === 0) return <p>{t('none')}</p>;
  return (
    <>
      {findings.nodes.map((finding) => (
        <FindingCard key={finding.id} finding={finding} ended={status === 'CANCELLED' || status === 'FAILED'} />
      ))}
      <LotPager of={findings} name={CURSOR} label={t('pages')} lot={lot} lots={lots} />
    </>
  );
}
