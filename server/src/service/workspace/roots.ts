import type { FileAccess } from './ports.ts'
import { folderOf, inFolder, isBelow, settingsNames } from './uris.ts'

/** Knows where programmes begin: at the nearest folder upwards with a settings file, else at the outermost folder that was opened. */
export class Roots {
  folders: readonly string[] = []
  readonly #access: FileAccess
  readonly #isThere: (uri: string) => Promise<boolean>
  /** All known files by folder that was opened; filled on first use. */
  #known = new Map<string, Promise<ReadonlySet<string>>>()
  /** By folder: whether it has settings, and which programme it belongs to. */
  #settled = new Map<string, Promise<boolean>>()
  #roots = new Map<string, Promise<string>>()

  constructor(access: FileAccess, isThere: (uri: string) => Promise<boolean>) {
    this.#access = access
    this.#isThere = isThere
  }

  forget(): void {
    this.#known = new Map()
    this.#settled = new Map()
    this.#roots = new Map()
  }

  /** Whether a folder lies in what was opened, or around it. */
  isOpened(root: string): boolean {
    return this.folders.some((folder) => isBelow(root, folder) || isBelow(folder, root))
  }

  /** Every plan file of the opened folders. */
  async all(): Promise<readonly string[]> {
    const sets = await Promise.all(this.folders.map((folder) => this.below(folder)))
    return [...new Set(sets.flatMap((set) => [...set]))].sort()
  }

  /** The nearest folder upwards with a settings file, also above what was opened; else the opened folder, else the file's own. */
  of(uri: string): Promise<string> {
    const own = folderOf(uri)
    const known = this.#roots.get(own)
    if (known !== undefined) return known
    const root = this.#climb(own)
    this.#roots.set(own, root)
    return root
  }

  async #climb(own: string): Promise<string> {
    for (let folder = own; ; folder = folderOf(folder)) {
      if (await this.#isSettled(folder)) return folder
      if (folder === folderOf(folder)) break
    }
    return this.folders.filter((folder) => isBelow(own, folder)).sort((a, b) => a.length - b.length)[0] ?? own
  }

  #isSettled(folder: string): Promise<boolean> {
    const known = this.#settled.get(folder)
    if (known !== undefined) return known
    const asked = Promise.all(settingsNames.map((name) => this.#isThere(inFolder(folder, name)))).then((there) => there.includes(true))
    this.#settled.set(folder, asked)
    return asked
  }

  /** A file that was opened alone, outside of any programme, speaks for its own folder: below it there may be a whole disk. */
  async below(folder: string): Promise<ReadonlySet<string>> {
    const known = this.#known.get(folder)
    if (known !== undefined) return known
    const isOurs = this.folders.some((one) => isBelow(folder, one)) || (await this.#isSettled(folder))
    const found = this.#access.find(folder, isOurs ? 'below' : 'here').then((uris) => new Set(uris))
    this.#known.set(folder, found)
    return found
  }
}
