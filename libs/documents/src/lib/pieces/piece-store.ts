/** Where sealed pieces are kept. It knows names alone, and may lose or mix up nothing: what is put is there once it answers. */
export interface PieceStore {
  /** @param piece a name that nothing else has */
  put(content: string, piece: string, sealed: Uint8Array): Promise<void>;
  get(content: string, piece: string): Promise<Buffer>;
  /** Removes a piece of a content, or all of them; none being there is fine. */
  remove(content: string, piece?: string): Promise<void>;
  /** Bytes that may be put still: what others need of the place, as a database on the same disk, is left to them. */
  room(): Promise<number>;
}

/** Nest token of the {@link PieceStore}; null where the site has none. */
export const PIECE_STORE = Symbol('PieceStore');
