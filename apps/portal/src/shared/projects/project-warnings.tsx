import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RuleSource } from '../rules/rule-source.js';
import type { ProjectWarningsFragment } from './project-warnings.generated.js';
import './project.texts.js';

/** What the terms of a project give cause to look at, with the other purchases that it is about. */
export function ProjectWarnings({ project: { warnings } }: { readonly project: ProjectWarningsFragment }) {
  const { t } = useTranslation('project');
  const localized = useLocalized();
  return warnings.map(({ code, text, source, count, projects }) => (
    <Notice key={`${code} ${text.zh}`} tone="warning" title={t(`warnings.${code}`)}>
      <p>
        <Name of={localized(text)} />
      </p>
      {projects.length > 0 && (
        <ul>
          {projects.map(({ id, reference, ...other }) => (
            <li key={id}>
              <Link to={`/projects/${reference}`}>
                {reference} <TitleOf thing={other} />
              </Link>
            </li>
          ))}
          {count > projects.length && <li>{t('warnings.more', { count: count - projects.length })}</li>}
        </ul>
      )}
      <RuleSource of={source} />
    </Notice>
  ));
}
