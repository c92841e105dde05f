import type { Titled } from '@chengjie/kernel';
import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import './project.texts.js';

/** What a lot is called by. */
export interface NamedLot extends Titled {
  readonly number: number;
}

/** What a lot is called beside others: by its number and its title. */
export function useNameOfLot(): (of: NamedLot) => string {
  const { t } = useTranslation('project');
  const titleOf = useTitle();
  return (of) => t('facts.lot', { number: of.number, title: titleOf(of) });
}

/** The same where the project has several; undefined where the lot is all of the project. */
export function useLotName(of: NamedLot, lots: readonly unknown[]): string | undefined {
  const nameOf = useNameOfLot();
  return lots.length > 1 ? nameOf(of) : undefined;
}

/** Which lot of its project a row of a list is about; a project of one lot has its title twice, and is shown by it once. */
export function LotOfProject({ lot, project }: { readonly lot: NamedLot; readonly project: Titled }) {
  const nameOf = useNameOfLot();
  const isPart = lot.number > 1 || lot.title !== project.title;
  return (
    isPart && (
      <div>
        <Name of={nameOf(lot)} />
      </div>
    )
  );
}

/** Says of which lot a sentence is, where the project has several. */
export function useOfLot(of: Pick<NamedLot, 'number'>, lots: readonly unknown[]): (sentence: string) => string {
  const { t } = useTranslation('project');
  return (sentence) => (lots.length > 1 ? t('facts.ofLot', { number: of.number, sentence }) : sentence);
}

/** Where a lot's part of a section is: by this the address leads to it (`#ranking-lot-2`). */
export function lotAnchor(section: string, { number }: Pick<NamedLot, 'number'>): string {
  return `${section}-lot-${number}`;
}

/** Which lot something is about, where the project has several. */
export function LotHeading({
  of,
  lots,
  section,
  level = 3,
}: {
  readonly of: NamedLot;
  readonly lots: readonly unknown[];
  /** The section it stands in, on pages that lead to a lot's part of it. */
  readonly section?: string;
  /** 2 where what follows has sections of its own. */
  readonly level?: 2 | 3;
}) {
  const name = useLotName(of, lots);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    name && (
      <Heading id={section && lotAnchor(section, of)} tabIndex={section ? -1 : undefined}>
        <Name of={name} />
      </Heading>
    )
  );
}

/** What a table or the pages of a list are called: with their lot, where the project has several. */
export function useLotCaption(of: NamedLot, lots: readonly unknown[]): (caption: string) => string {
  const name = useLotName(of, lots);
  return (caption) => (name === undefined ? caption : `${caption} · ${name}`);
}
