import { asksForWholeRegion } from '@chengjie/kernel';
import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import '../../../api/terms.texts.js';
import '../notice.texts.js';
import type { ProjectConditionsFragment } from '../project-page.generated.js';

/** Who may bid, each condition as a sentence; what is not asked for is said too. */
export function ProjectConditions({ project }: { readonly project: ProjectConditionsFragment }) {
  const { t } = useTranslation(['projectNotice', 'terms']);
  const fullName = useFullRegionName();
  const language = useLanguage();
  const localized = useLocalized();
  const { eligibility, socialOrganizationsOnly, region, rulePack } = project;
  const { tracks, kinds, minimumRating, qualificationRequired, serviceAreaRequired } = eligibility;
  const kindNames = formatList(
    kinds.map((kind) => t(`terms:kind.${kind}`)),
    language,
  );
  const asked = asksForWholeRegion(rulePack) ? 'whole' : 'part';
  return (
    <Section title={t('conditions.title')} id="conditions">
      <ul>
        <li>{t(`conditions.tracks.${tracksText(tracks)}`)}</li>
        <li>{t(socialOrganizationsOnly ? 'conditions.social' : 'conditions.notOnlySocial')}</li>
        <li>{kinds.length > 0 ? t('conditions.kinds', { kinds: kindNames }) : t('conditions.anyKind')}</li>
        <li>{minimumRating ? t('conditions.rating', { rating: minimumRating }) : t('conditions.noRating')}</li>
        <li>
          <Name
            of={
              qualificationRequired
                ? t(`conditions.qualified.${asked}`, {
                    function: localized(project.function.name),
                    region: fullName(region),
                  })
                : t('conditions.notQualified')
            }
          />
        </li>
        <li>
          <Name
            of={
              serviceAreaRequired ? t(`conditions.area.${asked}`, { region: fullName(region) }) : t('conditions.noArea')
            }
          />
        </li>
        <li>{t('conditions.standing')}</li>
      </ul>
      <p>{t('conditions.again')}</p>
    </Section>
  );
}

function tracksText(tracks: ProjectConditionsFragment['eligibility']['tracks']): 'both' | 'registered' | 'filed' {
  if (tracks.length > 1) return 'both';
  return tracks[0] === 'FILED' ? 'filed' : 'registered';
}
