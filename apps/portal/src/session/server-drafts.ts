import type { DraftServer, SaveOutcome } from '@chengjie/portal-ui/form/draft-keeper';
import type { KeptPage, ServerDraft } from '@chengjie/portal-ui/form/kept-copy';
import type { Client } from 'urql';
import { DiscardDraftDocument, DraftsDocument, SaveDraftDocument } from './drafts.generated.js';

/** Forms whose drafts the API tells at once. */
const FORMS_AT_ONCE = 50;

const CHANGED_ELSEWHERE = ['DRAFT_CHANGED_ELSEWHERE', 'DRAFT_GONE'];

type Found = ReadonlyMap<string, ServerDraft> | undefined;

/** One's drafts on the server, in the role of a client of their own: what others of the page read and do goes on beside it. */
export class ServerDrafts implements DraftServer {
  private asked: { readonly forms: Set<string>; readonly found: Promise<Found> } | undefined;
  private readonly going = new Set<Promise<unknown>>();

  constructor(private readonly client: Client) {}

  /** All forms of a page ask at once: it is one request. */
  async read(form: string): Promise<ServerDraft | null | undefined> {
    if (!this.asked || this.asked.forms.size === FORMS_AT_ONCE) {
      const forms = new Set<string>();
      this.asked = { forms, found: Promise.resolve().then(() => this.ask(forms)) };
    }
    this.asked.forms.add(form);
    const found = await this.asked.found;
    return found && (found.get(form) ?? null);
  }

  save(...draft: Parameters<DraftServer['save']>): Promise<SaveOutcome> {
    return this.noted(this.saved(...draft));
  }

  async discard(form: string): Promise<void> {
    await this.noted(this.client.mutation(DiscardDraftDocument, { input: { form } }).toPromise());
  }

  /** Waits until nothing is on its way any more, before one signs out. */
  async settled(): Promise<void> {
    while (this.going.size > 0) await Promise.all(this.going);
  }

  private async ask(forms: Set<string>): Promise<Found> {
    this.asked = undefined;
    const { data } = await this.client
      .query(DraftsDocument, { forms: [...forms] }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.viewer ? new Map(data.viewer.drafts.map((draft) => [draft.form, draft])) : undefined;
  }

  private async saved(
    form: string,
    content: string,
    revision: string | null,
    page: KeptPage | undefined,
  ): Promise<SaveOutcome> {
    const input = { form, content, revision, page: page ?? null };
    const { data } = await this.client.mutation(SaveDraftDocument, { input }).toPromise();
    const kept = data?.saveDraft.draft;
    if (kept) return { kept };
    const codes: readonly string[] = data?.saveDraft.userErrors.map(({ code }) => code) ?? [];
    return { refused: codes.some((code) => CHANGED_ELSEWHERE.includes(code)) ? 'ELSEWHERE' : 'FAILED' };
  }

  private noted<T>(work: Promise<T>): Promise<T> {
    this.going.add(work);
    return work.finally(() => this.going.delete(work));
  }
}
