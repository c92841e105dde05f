import { startProduct, testDatabase, type RunningProduct, type Template, type TestDatabase } from '@chengjie/testkit';

/** Seals the demonstration's bids: the same for the template and for its copies. */
const MASTER_KEY = Buffer.alloc(32, 'portal').toString('base64');

/** The demonstration as `npm start` loads it, once per run; each spec file gets a copy. */
const DEMONSTRATION: Template = {
  name: 'portal_demonstration',
  migrate: async (ownerUrl, url) => {
    const env = { CHENGJIE_DEMONSTRATION: '1' };
    const product = await startProduct({ url, ownerUrl }, { masterKey: MASTER_KEY, env });
    await product.stop();
  },
};

/** The product on demonstration data of its own. */
export interface Demonstration {
  readonly url: string;
  readonly db: TestDatabase;
  /** Where the mail that it sends is shown. */
  readonly mailUrl: string;
  stop(): Promise<void>;
}

/** Starts API and worker as built, which serve the portal as built, on a fresh copy of the demonstration. */
export async function startDemonstration(): Promise<Demonstration> {
  const db = await testDatabase(DEMONSTRATION);
  const product: RunningProduct = await startProduct(db, {
    masterKey: MASTER_KEY,
    env: { CHENGJIE_DEMONSTRATION: '1', CHENGJIE_CATCH_MAIL: '1' },
  });
  const [, mailUrl] = /Mail +(http:\S+)/.exec(product.output()) ?? [];
  if (!mailUrl) throw new Error('The product does not say where it shows mail');
  return {
    url: product.url,
    mailUrl,
    db,
    stop: async () => {
      await product.stop();
      await db.drop();
    },
  };
}
