import { useTranslation } from 'react-i18next';
import './project.texts.js';

/** Which lot something is about, where the project has several. */
export function LotHeading({
  of,
  lots,
}: {
  readonly of: { readonly number: number; readonly title: string };
  readonly lots: readonly unknown[];
}) {
  const { t } = useTranslation('project');
  return lots.length > 1 ? <h3>{t('facts.lot', { number: of.number, title: of.title })}</h3> : null;
}
