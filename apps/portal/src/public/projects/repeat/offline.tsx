import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import type { PublishedEvaluation } from '@chengjie/verification';
import styles from './offline.module.css';
import './repeat.texts.js';

const STEPS = ['average', 'price', 'total', 'ladder', 'draw'] as const;

/** Input and result as files, and how to compute them again without this site. */
export function Offline({
  lot: { reference, number },
  evaluation: { inputJson, resultJson },
}: {
  readonly lot: { readonly reference: string; readonly number: number };
  readonly evaluation: PublishedEvaluation;
}) {
  const { t } = useTranslation('repeat');
  const files = { input: `${reference}-${number}-input.json`, result: `${reference}-${number}-result.json` };
  return (
    <Section title={t('download.title')}>
      <p>{t('download.text')}</p>
      <ButtonRow>
        <Button variant="secondary" onPress={() => download(files.input, inputJson)}>
          {t('download.input')}
        </Button>
        <Button variant="secondary" onPress={() => download(files.result, resultJson)}>
          {t('download.result')}
        </Button>
      </ButtonRow>
      <p>{t('download.program')}</p>
      <pre className={styles.program} tabIndex={0}>
        <code>{programFor(files)}</code>
      </pre>
      <p>{t('download.empty')}</p>
      <h3>{t('download.byHand')}</h3>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`download.steps.${step}`)}</li>
        ))}
      </ol>
    </Section>
  );
}

function programFor({ input, result }: { readonly input: string; readonly result: string }): string {
  return `node --input-type=module -e "
  import { readFileSync } from 'node:fs';
  import { verify } from '@chengjie/evaluation';
  const read = (name) => JSON.parse(readFileSync(name, 'utf8'));
  console.log(verify(read('${input}'), read('${result}')));
"`;
}

/** Hands a value over as a JSON file. */
function download(name: string, value: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
