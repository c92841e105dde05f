import { useOtherTitle, useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import type { SuggestionGroup } from '@chengjie/portal-ui/ui/suggesting';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { HOME_REGION } from '../regions/home-region.js';
import './search.texts.js';
import { AgencySuggestionsDocument, SuggestionsDocument } from './suggestions.generated.js';
import { useAskedWords } from './typed-words.js';

/** A kind of public thing that is suggested. */
export type SuggestedKind = 'projects' | 'organizations' | 'functions' | 'buyers';

/**
 * A few public things of each kind that may be meant by what is typed, best fits first, by one question. One that is no longer
 * waited for is cancelled.
 * @param first the kind that the list at hand is about
 */
export function useSuggestions(typed: string, first: SuggestedKind): readonly SuggestionGroup[] {
  const { t } = useTranslation('suggestions');
  const localized = useLocalized();
  const titleOf = useTitle();
  const otherTitleOf = useOtherTitle();
  const fullName = useFullRegionName();
  const text = useAskedWords(typed);
  const [{ data }] = useQuery({
    query: SuggestionsDocument,
    variables: { text: text ?? '', region: HOME_REGION },
    pause: text === undefined,
    requestPolicy: 'cache-first',
  });
  if (text === undefined || !data) return [];
  const { projects, organizations, functionCatalog, agencies } = data;
  const found: Record<SuggestedKind, SuggestionGroup['of']> = {
    projects: projects.nodes.map(({ id, reference, ...project }) => ({
      ...{
        key: id,
        to: `/projects/${reference}`,
        text: titleOf(project),
        also: otherTitleOf(project),
        note: reference,
      },
    })),
    organizations: organizations.nodes.map(({ id, name, region }) => ({
      ...{ key: id, to: `/organizations/${id}`, text: name, note: fullName(region) },
    })),
    functions: (functionCatalog?.functions.nodes ?? []).map(({ id, code, name }) => ({
      ...{ key: id, to: `/functions/${code}`, text: localized(name), note: code },
    })),
    buyers: agencies.nodes.map(({ id, name }) => ({ key: id, to: `/agencies/${id}`, text: name })),
  };
  const kinds = [first, ...(Object.keys(found) as SuggestedKind[]).filter((kind) => kind !== first)];
  return kinds.map((kind) => ({ title: t(kind), of: found[kind] }));
}

/** Agencies of one's region that may be meant; each narrows the list to itself. */
export function useAgencySuggestions(typed: string, region: string): readonly SuggestionGroup[] {
  const { t } = useTranslation('suggestions');
  const fullName = useFullRegionName();
  const text = useAskedWords(typed);
  const [{ data }] = useQuery({
    query: AgencySuggestionsDocument,
    variables: { text: text ?? '', region },
    pause: text === undefined || region === '',
    requestPolicy: 'cache-first',
  });
  if (text === undefined || !data) return [];
  const of = data.agencies.nodes.map(({ id, name, region: at }) => ({
    ...{ key: id, to: `?text=${encodeURIComponent(name)}`, text: name, note: fullName(at) },
  }));
  return [{ title: t('agencies'), of }];
}
