import { mkdir, open, readFile, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { PieceStore } from './piece-store.js';

/** What is left free of the folder's file system: a tenth of it, or this, whichever is less. */
const LEFT_FREE = { share: 0.1, bytes: 5 * 1_073_741_824 };

/** Of a file system: blocks that are there, those that are free, and bytes of one. */
type Blocks = Readonly<Record<'blocks' | 'bavail' | 'bsize', number>>;

/** Keeps pieces in a folder, which all servers see. */
export class FolderStore implements PieceStore {
  constructor(
    private readonly folder: string,
    private readonly blocksOf: (folder: string) => Promise<Blocks> = (path) => statfs(path),
  ) {}

  /** By the file system as it is now, whoever fills it. */
  async room(): Promise<number> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const { blocks, bavail, bsize } = await this.blocksOf(this.folder);
    return bavail * bsize - Math.min(blocks * bsize * LEFT_FREE.share, LEFT_FREE.bytes);
  }

  /** On the disk before it answers: whole, or under another name. */
  async put(content: string, piece: string, sealed: Uint8Array): Promise<void> {
    const folder = this.folderOf(content);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, piece);
    try {
      await write(`${path}.part`, sealed);
      await rename(`${path}.part`, path);
    } catch (error) {
      await rm(`${path}.part`, { force: true }); // of a full disk, what is in the way of the next one
      throw error;
    }
    await syncFolder(folder);
  }

  get(content: string, piece: string): Promise<Buffer> {
    return readFile(join(this.folderOf(content), piece));
  }

  async remove(content: string, piece = ''): Promise<void> {
    await rm(join(this.folderOf(content), piece), { recursive: true, force: true });
  }

  /** Spread by the end of the id, which is random: no folder gets too many. */
  private folderOf(content: string): string {
    return join(this.folder, content.slice(-2), content);
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A renamed file survives a loss of power only with its folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
