import { Name } from '@chengjie/portal-ui/ui/name';
import { fenToYuan, isFen } from '@chengjie/kernel';
import { formatInstant, formatYuan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Code } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import '../../../api/terms.texts.js';
import type { FigureName, Shown } from '@chengjie/verification';
import styles from './figure-value.module.css';
import './repeat.texts.js';

/** Figures in whole fen, as the evaluation's data has them, and figures in yuan, as the notice has them. */
const FEN: readonly FigureName[] = ['price', 'basePrice'];
const YUAN: readonly FigureName[] = [
  'budget',
  'openedPrice',
  'evaluatedPrice',
  'awardedAmount',
  'recordedPrice',
  'recordedAmount',
];
const INSTANTS: readonly FigureName[] = [
  'recordedDeadline',
  'recordedProvisional',
  'recordedNoticeEnd',
  'recordedProvisionalNotice',
];

/** Figures that name seats of the panel, as the evaluation's data does. */
const SEATS: readonly FigureName[] = ['panel', 'sheets'];
const SEAT = /评审 (\d+)/g;

/** The values of a figure, with words for codes, names for bids and amounts in yuan. */
export function FigureValue({
  name,
  values,
  bidders,
}: {
  readonly name: FigureName;
  readonly values: readonly Shown[];
  /** Names of the bidders by bid id. */
  readonly bidders: ReadonlyMap<string, string>;
}) {
  const word = useWord(name, bidders);
  const shown = values.map(word).filter((value, index, all) => name !== 'total' || all.indexOf(value) === index);
  if (shown.length === 1) return <Value text={shown[0] ?? ''} />;
  return (
    <ol className={styles.values}>
      {shown.map((text, index) => (
        // The same value may come twice, and the order says something.
        <li key={index}>
          <Value text={text} />
        </li>
      ))}
    </ol>
  );
}

/** Fingerprints are compared letter by letter. */
function Value({ text }: { readonly text: string }) {
  return /^[0-9a-f]{32,}$/.test(text) ? <Code>{text}</Code> : <Name of={text} />;
}

/** Says a value in the reader's language; what is not known is shown as it is. */
function useWord(name: FigureName, bidders: ReadonlyMap<string, string>): (value: Shown) => string {
  const { t } = useTranslation(['repeat', 'terms', 'common']);
  const language = useLanguage();
  const words = new Map<string, string>([
    ['true', t('common:yes')],
    ['false', t('common:no')],
    ['RANKED', t('word.RANKED')],
    ['FAILED', t('word.FAILED')],
    ['AWARDED', t('word.AWARDED')],
    ['SCORE', t('word.SCORE')],
    ['PRICE', t('word.PRICE')],
    ['TECHNICAL', t('word.TECHNICAL')],
    ['FEDERATION', t('terms:ladder.FEDERATION')],
    ['CRITERION', t('terms:ladder.CRITERION')],
    ['DRAW', t('terms:ladder.DRAW')],
    ['COMPREHENSIVE_SCORING', t('terms:method.COMPREHENSIVE_SCORING')],
    ['LOWEST_EVALUATED_PRICE', t('terms:method.LOWEST_EVALUATED_PRICE')],
    ['FIXED_PRICE', t('terms:method.FIXED_PRICE')],
    ['OPEN_TENDER', t('terms:procedure.OPEN_TENDER')],
    ['INVITED_TENDER', t('terms:procedure.INVITED_TENDER')],
    ['COMPETITIVE_CONSULTATION', t('terms:procedure.COMPETITIVE_CONSULTATION')],
    ['NEGOTIATION', t('terms:procedure.NEGOTIATION')],
    ['SINGLE_SOURCE', t('terms:procedure.SINGLE_SOURCE')],
    ['STATUTORY', t('terms:regime.STATUTORY')],
    ['BELOW_THRESHOLD', t('terms:regime.BELOW_THRESHOLD')],
    ['GRANT', t('terms:regime.GRANT')],
  ]);
  return (value) => {
    if (value === null) return t('common:none');
    if (YUAN.includes(name) && /^\d+(\.\d+)?$/.test(value)) return formatYuan(value, language);
    if (INSTANTS.includes(name)) return formatInstant(value, language, 'second');
    if (FEN.includes(name) && isFen(Number(value))) return formatYuan(fenToYuan(Number(value)), language);
    if (SEATS.includes(name)) return value.replaceAll(SEAT, (_, number: string) => t('terms:seat', { number }));
    return bidders.get(value) ?? words.get(value) ?? value;
  };
}
