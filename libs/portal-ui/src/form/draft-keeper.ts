import { forgetKept, keepInput, readKept, type DeviceStorage } from './kept-input.js';
import { isCopyOf, meet, type KeptCopy, type KeptPage, type ServerDraft } from './kept-copy.js';

/** What became of saving on the server. */
export type SaveOutcome =
  | { readonly kept: Pick<ServerDraft, 'revision' | 'savedAt'> }
  /** ELSEWHERE: it is not what this goes on from, and nothing was overwritten. FAILED: not now; it is tried again. */
  | { readonly refused: 'ELSEWHERE' | 'FAILED' };

/** Where drafts are kept beside the device. */
export interface DraftServer {
  /** Null where there is none; undefined where the server does not say. */
  read(form: string): Promise<ServerDraft | null | undefined>;
  /** @param page where it was typed; undefined where that is not known */
  save(form: string, content: string, revision: string | null, page: KeptPage | undefined): Promise<SaveOutcome>;
  discard(form: string): Promise<void>;
}

/** Where one form is kept. */
export interface KeptPlace {
  readonly device: DeviceStorage;
  /** On the device. */
  readonly key: string;
  readonly server: DraftServer;
  /** On the server. */
  readonly form: string;
  /** The page on show. */
  readonly page: () => KeptPage;
}

/** Where what is typed is by now. SAVING: on the device, and about to be on the server. */
export type KeptWhere = 'NOWHERE' | 'DEVICE' | 'SAVING' | 'SERVER';

/** How what is typed is kept. */
export interface KeptState {
  readonly where: KeptWhere;
  /** When it was kept last. */
  readonly at: string;
  /** When what was filled in as the form was opened had been kept. */
  readonly restored?: string | undefined;
  /** Another device has gone on as well: when each was kept, null where the other one was sent or given up. */
  readonly conflict?: { readonly mine: string; readonly theirs: string | null } | undefined;
}

/** How long typing rests before it goes to the server, and before it is tried again, in milliseconds. */
const REST_MS = 2_000;
const AGAIN_MS = 15_000;

/**
 * Keeps what is typed into one form: on this device at once, on the server after a rest. Everything that goes to the server
 * goes one after the other.
 */
export class DraftKeeper<Values> {
  private copy: KeptCopy<Values> | undefined;
  private theirs: ServerDraft | null | undefined;
  private onDevice = true;
  private failed = false;
  private restored: string | undefined;
  /** Set while both hold something that the other does not: when the other was saved. */
  private conflict: { readonly theirs: string | null } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;
  private queue = Promise.resolve();
  /** Saves and discards that have not ended. */
  private going = 0;

  /** @param tell what is kept by now; undefined for nothing */
  constructor(
    private readonly place: KeptPlace,
    private readonly isValues: (value: unknown) => value is Values,
    private readonly tell: (state: KeptState | undefined) => void,
    private readonly now: () => string = () => new Date().toISOString(),
  ) {}

  /** What this device kept. */
  begin(): Values | undefined {
    this.copy = readKept(this.place.device, this.place.key, isCopyOf(this.isValues));
    this.restored = this.copy?.at;
    this.told();
    return this.copy?.values;
  }

  /** Asks the server, once what is on its way is there. @returns as {@link meet} does */
  async meetAgain(): Promise<Values | null | undefined> {
    let met: Values | null | undefined;
    await this.inTurn(async () => {
      if (!this.stopped) met = await this.meet();
    });
    return met;
  }

  /** Asks the server. @returns what is to be shown instead of what is, null for an empty form; undefined where that stays */
  async meet(): Promise<Values | null | undefined> {
    const theirs = await this.place.server.read(this.place.form);
    return theirs === undefined ? undefined : this.met(theirs);
  }

  /** Told at each change, whatever it was made by. */
  typed(values: Values): void {
    if (JSON.stringify(values) === JSON.stringify(this.copy?.values)) return;
    const { revision = null } = this.copy ?? {};
    this.keep({ values, at: this.now(), revision, synced: false, page: this.place.page() });
    this.inMilliseconds(REST_MS);
  }

  /** Sends to the server what it does not have yet. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.inTurn(() => this.send());
  }

  /** Sends what is left, and then nothing more: the form is closed. */
  stop(): void {
    void this.flush();
    this.stopped = true;
  }

  /** Leaves nothing: it was sent, or is given up. */
  end(): void {
    clearTimeout(this.timer);
    const onServer = this.going > 0 || (this.copy?.revision ?? this.theirs?.revision) !== undefined;
    this.leave();
    if (onServer) void this.inTurn(() => this.place.server.discard(this.place.form));
  }

  /** Goes on with what is typed here, in place of what another device saved. */
  takeMine(): void {
    this.conflict = undefined;
    if (this.copy) this.keep({ ...this.copy, revision: this.theirs?.revision ?? null, synced: false });
    void this.flush();
  }

  /** Goes on with what another device saved. @returns it; undefined where it was sent or given up */
  takeTheirs(): Values | undefined {
    this.leave();
    return this.theirs ? this.show(this.theirs) : undefined;
  }

  private met(theirs: ServerDraft | null): Values | null | undefined {
    this.theirs = theirs;
    const kept = this.copy !== undefined;
    switch (meet(this.copy, theirs)) {
      case 'THEIRS':
        return theirs ? this.show(theirs) : undefined;
      case 'MINE':
        void this.flush();
        return undefined;
      case 'NOTHING':
        this.leave();
        // Sent or given up elsewhere: it does not stay in sight as if it were still to be sent.
        return kept ? null : undefined;
      case 'ASK':
        this.conflict = { theirs: theirs?.savedAt ?? null };
        this.told();
        return undefined;
    }
  }

  /** Shows what the server keeps; what this release cannot show stays where it is. */
  private show({ content, revision, savedAt }: ServerDraft): Values | undefined {
    const values: unknown = parsed(content);
    if (!this.isValues(values)) return undefined;
    this.restored = savedAt;
    this.keep({ values, at: savedAt, revision, synced: true });
    return values;
  }

  private leave(): void {
    this.copy = undefined;
    this.restored = undefined;
    this.conflict = undefined;
    this.failed = false;
    forgetKept(this.place.device, this.place.key);
    this.told();
  }

  private keep(copy: KeptCopy<Values>): void {
    this.copy = copy;
    this.told();
    void keepInput(this.place.device, this.place.key, copy).then((onDevice) => {
      if (this.copy !== copy) return;
      this.onDevice = onDevice;
      this.told();
    });
  }

  private inMilliseconds(wait: number): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.going += 1;
    this.queue = this.queue.then(work).finally(() => (this.going -= 1));
    return this.queue;
  }

  private async send(): Promise<void> {
    const sent = this.copy;
    if (!sent || sent.synced || this.conflict) return;
    const { values, revision: known, page } = sent;
    const outcome = await this.place.server.save(this.place.form, JSON.stringify(values), known, page);
    // Ended meanwhile: what was saved is discarded in its turn.
    if (!this.copy) return;
    if ('kept' in outcome) {
      this.failed = false;
      const { revision, savedAt } = outcome.kept;
      const synced = this.copy === sent;
      this.keep({ ...this.copy, revision, synced, at: synced ? savedAt : this.copy.at });
    } else if (outcome.refused === 'ELSEWHERE') {
      await this.meet();
    } else {
      this.failed = true;
      this.told();
      this.inMilliseconds(AGAIN_MS);
    }
  }

  private told(): void {
    const { copy, restored, conflict } = this;
    const asked = copy && conflict && { mine: copy.at, ...conflict };
    this.tell(copy && { where: this.where(copy), at: copy.at, restored, conflict: asked });
  }

  private where({ synced }: KeptCopy<Values>): KeptWhere {
    if (synced) return 'SERVER';
    if (!this.onDevice) return 'NOWHERE';
    return this.failed || this.conflict ? 'DEVICE' : 'SAVING';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
