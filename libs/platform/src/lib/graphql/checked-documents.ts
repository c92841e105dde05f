import type { DocumentStore } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Characters of text of all documents that are kept parsed. */
const MOST_CHARACTERS = 200_000;

/**
 * Documents that were checked. The server's own store would write each of them out as JSON to know its size, which
 * takes longer than checking it did.
 */
export class CheckedDocuments implements DocumentStore {
  private readonly documents = new LRUCache<string, DocumentNode>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.end ?? MOST_CHARACTERS),
  });

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.documents.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.documents.set(key, document);
  }

  async delete(key: string): Promise<boolean> {
    return this.documents.delete(key);
  }
}
