import type { RequestContextValue } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { shownDocument, type DocumentType } from './document.type.js';
import { DocumentsReader } from './documents.reader.js';

type Loader = DataLoader<string, DocumentType | null>;

/** Documents of the things that a request shows, all of them at once. */
@Injectable()
export class DocumentsOfRequest {
  private readonly loaders = new WeakMap<object, Loader>();

  constructor(private readonly reader: DocumentsReader) {}

  /** Those of these that whoever asks may read, in this order. */
  async load(request: RequestContextValue, ids: readonly string[]): Promise<DocumentType[]> {
    const loaded = await Promise.all(ids.map((id) => this.loaderOf(request).load(id)));
    return loaded.filter((document) => document !== null);
  }

  private loaderOf(request: RequestContextValue): Loader {
    const known = this.loaders.get(request);
    if (known) return known;
    const { actor, person } = request;
    const loader: Loader = new DataLoader(async (ids) => {
      const seen = await this.reader.visible([...new Set(ids)], actor, person);
      return ids.map((id) => {
        const document = seen.get(id);
        return document ? shownDocument(document, actor?.acting.id ?? null) : null;
      });
    });
    this.loaders.set(request, loader);
    return loader;
  }
}
