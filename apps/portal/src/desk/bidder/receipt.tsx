import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Code, Instant } from '@chengjie/portal-ui/ui/values';
import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hashOf, receiptFile, sealedText } from './bid-proof.js';
import './bid.texts.js';
import styles from './bidder.module.css';
import type { OwnedBid } from './owned-bid.js';
import { saveFile } from './save-file.js';

/** Proof of what was sealed in and when: to be printed, kept and checked without the platform. */
export function Receipt({ bid }: { readonly bid: OwnedBid }) {
  const { t } = useTranslation(['bid', 'common']);
  const { receipt, project } = bid;
  const { salt, drawSecret } = receipt;
  return (
    <Card tone="sealed">
      <h3>{t(salt === null ? 'receipt.withdrawalTitle' : 'receipt.title')}</h3>
      <Facts
        dense
        facts={[
          { label: t('receipt.number'), value: <Code>{receipt.number}</Code> },
          { label: t('receipt.at'), value: <Instant at={receipt.at} precision="second" /> },
          { label: t('receipt.revision'), value: t('receipt.revisionText', { revision: receipt.revision }) },
          { label: t('receipt.hash'), value: <Code>{receipt.contentHash}</Code> },
          { label: t('receipt.salt'), value: salt && <Code>{salt}</Code> },
          { label: t('receipt.drawSecret'), value: drawSecret && <Code>{drawSecret}</Code> },
        ]}
      />
      <ButtonRow>
        <Button variant="secondary" onPress={() => print()}>
          <Printer aria-hidden size={18} />
          {t('common:print')}
        </Button>
        <Button
          variant="secondary"
          onPress={() => saveFile(`${project.reference}-${t('receipt.file')}-${receipt.number}.json`, receiptFile(bid))}
        >
          <Download aria-hidden size={18} />
          {t('receipt.download')}
        </Button>
      </ButtonRow>
      {salt !== null && (
        <HashCheck key={receipt.number} content={{ ...bid, salt, drawSecret }} expected={receipt.contentHash} />
      )}
    </Card>
  );
}

function HashCheck({
  content,
  expected,
}: {
  readonly content: Parameters<typeof hashOf>[0];
  readonly expected: string;
}) {
  const { t } = useTranslation('bid');
  const [computed, setComputed] = useState<string>();
  return (
    <details>
      <summary>{t('receipt.how')}</summary>
      <p>{t('receipt.howText')}</p>
      <pre className={styles.hashed} tabIndex={0} aria-label={t('receipt.how')}>
        {sealedText(content)}
      </pre>
      <ButtonRow>
        <Button variant="secondary" onPress={() => setComputed(hashOf(content))}>
          {t('receipt.check')}
        </Button>
      </ButtonRow>
      {computed !== undefined && (
        <Notice tone={computed === expected ? 'done' : 'problem'}>
          <p>{t(computed === expected ? 'receipt.matches' : 'receipt.differs')}</p>
          <p>
            <Code>{computed}</Code>
          </p>
        </Notice>
      )}
    </details>
  );
}
