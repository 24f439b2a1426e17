import { Uri, workspace } from 'vscode'
import { type Change, changed, type Run } from '../../../server/src/protocol/exercise.ts'
import { isFields } from '../preview/fields.ts'

/** A run, and the plan that it is of. */
export interface KeptRun {
  readonly key: string
  readonly uri: string
  readonly run: Run
}

export interface Outcome {
  readonly kept: KeptRun
  readonly saved: 'saved' | 'unsaved'
}

/**
 * The exercises that are not finished, each in a file of the extension's own: written at every action, so that no window, host or machine
 * that ends takes more with it than what nobody has pressed yet. The file is what counts: another window may have the same exercise.
 */
export class RunStore {
  readonly #folder: Uri
  /** What could not be written, and so is newer than its file. */
  readonly #unsaved = new Map<string, KeptRun>()
  /** One action after the other: each reads what the one before has written. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(storage: Uri) {
    this.#folder = Uri.joinPath(storage, 'exercises')
  }

  async all(): Promise<readonly KeptRun[]> {
    const files = await Promise.resolve(workspace.fs.readDirectory(this.#folder)).catch(() => [])
    const keys = new Set(files.flatMap(([name]) => /^([\w-]+)\.(?:json|new)$/.exec(name)?.[1] ?? []))
    const found = await Promise.all([...keys].map((key) => this.read(key)))
    return found.flatMap((one) => one ?? [])
  }

  /** As the last action left it. */
  read(key: string): Promise<KeptRun | undefined> {
    return this.#next(() => this.#read(key))
  }

  /** Keeps a run as it is. */
  save(kept: KeptRun): Promise<Outcome> {
    return this.#next(() => this.#write(kept))
  }

  /** Makes a change in a run and keeps it; nothing where there is no such run any more. */
  change(key: string, change: Change): Promise<Outcome | undefined> {
    return this.#next(async () => {
      const kept = await this.#read(key)
      const run = kept && changed(kept.run, change)
      if (!kept || !run) return undefined
      // Most readings of a plan say what is known.
      const isSame = JSON.stringify(run) === JSON.stringify(kept.run) && !this.#unsaved.has(key)
      return isSame ? { kept, saved: 'saved' } : this.#write({ ...kept, run })
    })
  }

  remove(key: string): Promise<void> {
    return this.#next(async () => {
      this.#unsaved.delete(key)
      for (const file of [this.#beside(key), this.#file(key)]) if (await isThere(file)) await workspace.fs.delete(file)
    })
  }

  // The editor puts a file in the place of another by removing that one first. Whoever looks in this moment, in another window or after the
  // machine stopped just then, finds the run beside its place, or has only to look again.
  async #read(key: string): Promise<KeptRun | undefined> {
    const unsaved = this.#unsaved.get(key)
    if (unsaved) return unsaved
    for (const file of [this.#file(key), this.#beside(key), this.#file(key)]) {
      const kept = await keptIn(file, key)
      if (kept) return kept
    }
    return undefined
  }

  // Written beside and put in place: a write that is cut off leaves the file as it was.
  async #write(kept: KeptRun): Promise<Outcome> {
    const { key, uri, run } = kept
    const beside = this.#beside(key)
    try {
      await workspace.fs.writeFile(beside, new TextEncoder().encode(JSON.stringify({ uri, run })))
      await workspace.fs.rename(beside, this.#file(key), { overwrite: true })
      this.#unsaved.delete(key)
      return { kept, saved: 'saved' }
    } catch {
      this.#unsaved.set(key, kept)
      return { kept, saved: 'unsaved' }
    }
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work)
    this.#last = result.catch(() => undefined)
    return result
  }

  #file(key: string): Uri {
    return Uri.joinPath(this.#folder, `${key}.json`)
  }

  #beside(key: string): Uri {
    return Uri.joinPath(this.#folder, `${key}.new`)
  }
}

const isThere = (file: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  )

async function keptIn(file: Uri, key: string): Promise<KeptRun | undefined> {
  try {
    return keptFrom(key, JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))))
  } catch {
    return undefined
  }
}

/** We have written it ourselves; this keeps out what an other version of ours has. */
function keptFrom(key: string, raw: unknown): KeptRun | undefined {
  if (!isFields(raw) || typeof raw['uri'] !== 'string' || !isFields(raw['run'])) return undefined
  const { plan, scenario, log } = raw['run']
  const isRun = isFields(plan) && Array.isArray(plan['steps']) && isFields(scenario) && Array.isArray(log)
  return isRun ? { key, uri: raw['uri'], run: raw['run'] as unknown as Run } : undefined
}
