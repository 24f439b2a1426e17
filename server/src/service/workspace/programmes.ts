import type { LineTable } from '../../language/lines/lineTable.ts'
import { buildLines } from '../../language/lines/lineTable.ts'
import { type FileModel, readFile } from '../../language/model/file.ts'
import { readSettings } from '../../programme/config/settings.ts'
import { buildProgramme, type Programme, updateProgramme } from '../../programme/index/programme.ts'
import { isPlanName } from './planNames.ts'
import type { FileAccess } from './ports.ts'
import { Roots } from './roots.ts'
import { folderOf, isBelow, isSettings, nameOf } from './uris.ts'

/** What is open in an editor. Its text takes the place of the file's, and it counts as a file before it is saved. */
export interface OpenTexts {
  readonly text: (uri: string) => LineTable | undefined
  readonly uris: () => readonly string[]
}

export const nothingOpen: OpenTexts = { text: () => undefined, uris: () => [] }

interface Cached {
  readonly table: LineTable
  readonly model: FileModel
}

/** Knows which files make up which programme, and keeps each of them read until it changes. */
export class Programmes {
  readonly #access: FileAccess
  readonly #open: OpenTexts
  readonly #roots: Roots
  #closed = new Map<string, Promise<LineTable | undefined>>()
  readonly #models = new Map<string, Cached>()
  /** By root: the programme as it is while nothing changes. */
  #fresh = new Map<string, Promise<Programme>>()
  #built = new Map<string, { readonly files: readonly FileModel[]; readonly programme: Programme }>()

  constructor(access: FileAccess, open: OpenTexts) {
    this.#access = access
    this.#open = open
    this.#roots = new Roots(access, async (uri) => (await this.#openOrRead(uri)) !== undefined)
  }

  set folders(folders: readonly string[]) {
    this.#roots.folders = folders
    this.#forgetFolders()
  }

  get folders(): readonly string[] {
    return this.#roots.folders
  }

  /** A file on disk appeared, changed or went away. */
  touched(uri: string): void {
    this.#closed.delete(uri)
    this.#forgetFolders()
  }

  #forgetFolders(): void {
    this.#roots.forget()
    this.changed()
  }

  /** A settings file that is new in an editor begins a programme before it is saved. */
  opened(uri: string): void {
    if (isSettings(uri)) this.#forgetFolders()
  }

  /** A closed document is forgotten; its file is read again when somebody asks. */
  closed(uri: string): void {
    this.#models.delete(uri)
    this.#closed.delete(uri)
    this.changed()
    if (isSettings(uri)) this.#forgetFolders()
    for (const [root, { files }] of this.#built) if (files.some((file) => file.uri === uri) && !this.#isNeeded(root, files)) this.#leave(root, files)
  }

  /** Outside of what is opened only an open document keeps its programme: nobody else will ask for it. */
  #isNeeded(root: string, files: readonly FileModel[]): boolean {
    return this.#roots.isOpened(root) || files.some(({ uri }) => this.#open.text(uri) !== undefined)
  }

  #leave(root: string, files: readonly FileModel[]): void {
    this.#built.delete(root)
    for (const { uri } of files) this.#models.delete(uri)
    const read = new Set(files.map(({ uri }) => uri))
    for (const uri of this.#closed.keys()) if (read.has(uri) || isSettings(uri)) this.#closed.delete(uri)
    this.#forgetFolders()
  }

  /** Anything that is open changed: what was put together before may be of yesterday. */
  changed(): void {
    this.#fresh = new Map()
  }

  /** The programme that a file belongs to, with the file in it. */
  async of(uri: string): Promise<Programme> {
    const root = await this.#roots.of(uri)
    const fresh = this.#fresh
    const known = fresh.get(root)
    if (known !== undefined && (await known).files.has(uri)) return known
    const programme = this.#gather(root, uri)
    fresh.set(root, programme)
    return programme
  }

  async #gather(root: string, uri: string): Promise<Programme> {
    const around = await this.#filesAround(root)
    const roots = await Promise.all(around.map((file) => this.#roots.of(file)))
    const members = around.filter((_, index) => roots[index] === root)
    const files = await Promise.all([...new Set([...members, uri])].sort().map((file) => this.#model(file)))
    return this.#programme(
      root,
      files.filter((file) => file !== undefined),
    )
  }

  /** Every plan file of the opened folders. */
  all(): Promise<readonly string[]> {
    return this.#roots.all()
  }

  /** Whether there is such a file; what it holds is not kept. */
  async isThere(uri: string): Promise<boolean> {
    return this.#open.text(uri) !== undefined || (await this.#access.read(uri)) !== undefined
  }

  /** The text of a file as it was last read for a programme. */
  tableOf(uri: string): LineTable | undefined {
    return this.#models.get(uri)?.table
  }

  #programme(root: string, files: readonly FileModel[]): Programme {
    const built = this.#built.get(root)
    if (built && built.files.length === files.length && built.files.every((file, index) => file === files[index])) return built.programme
    const settings = files.find((file) => isSettings(file.uri) && folderOf(file.uri) === root)
    const decided = readSettings(settings)
    const programme = built ? updateProgramme(built.programme, files, decided) : buildProgramme(files, decided)
    this.#built.set(root, { files, programme })
    return programme
  }

  /** The plan files below a folder, saved or not. */
  async #filesAround(folder: string): Promise<readonly string[]> {
    const unsaved = this.#open.uris().filter((one) => isBelow(one, folder) && isPlanName(nameOf(one)))
    return [...new Set([...(await this.#roots.below(folder)), ...unsaved])]
  }

  async #openOrRead(uri: string): Promise<LineTable | undefined> {
    return this.#open.text(uri) ?? (await this.#closedText(uri))
  }

  async #model(uri: string): Promise<FileModel | undefined> {
    const table = await this.#openOrRead(uri)
    if (!table) return undefined
    const cached = this.#models.get(uri)
    if (cached?.table === table) return cached.model
    const model = readFile(uri, table, cached?.model)
    this.#models.set(uri, { table, model })
    return model
  }

  #closedText(uri: string): Promise<LineTable | undefined> {
    const known = this.#closed.get(uri)
    if (known !== undefined) return known
    const table = this.#access.read(uri).then((text) => (text === undefined ? undefined : buildLines(text)))
    this.#closed.set(uri, table)
    return table
  }
}
