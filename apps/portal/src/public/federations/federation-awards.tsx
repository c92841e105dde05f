import { formatCount, formatYuan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Pager, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FederationAwardsDocument } from './federations.generated.js';
import './federations.texts.js';
import { PreferredAward } from './preferred-award.js';

/** The awards that the preference decided for one federation, each told in full (`?awards=` pages). */
export function FederationAwards({ federationId }: { readonly federationId: string }) {
  const { t } = useTranslation('federations');
  const language = useLanguage();
  const after = useCursor('awards');
  const query = useQuery({
    query: FederationAwardsDocument,
    variables: { federationId, ...(after && { after }) },
  });
  return (
    <Section title={t('awards.ofOne')} id="awards">
      <p>{t('awards.ofOneText')}</p>
      <Loaded query={query}>
        {({ preferentialAwardTotals: { count, amount }, preferentialAwards }) =>
          count === 0 ? (
            <Card>
              <p>{t('awards.none')}</p>
            </Card>
          ) : (
            <>
              <p>
                <strong>
                  {t('awards.summary', {
                    total: formatCount(count, language),
                    amount: formatYuan(amount.amount, language),
                  })}
                </strong>
              </p>
              {preferentialAwards.nodes.map((award) => (
                <PreferredAward key={award.id} award={award} />
              ))}
              <Pager of={preferentialAwards} name="awards" />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
