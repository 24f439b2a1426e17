import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle, Client, positionOf, until } from '../kit/lsp.ts'
import { random } from '../kit/random.ts'
import { bigPlan } from './plans.ts'
import { planOf } from './programmes.ts'

/** Bytes of the heap behind a collection. */
export interface LongTyping {
  readonly edits: number
  readonly lines: number
  /** When the plan was closed for the first time, then behind a tenth of the edits, behind all, and when it is closed again. */
  readonly before: number
  readonly early: number
  readonly late: number
  readonly closed: number
}

/** What an author types and takes back: a word, an id that nobody has had before, a line, half a structure. */
const typed = (round: number): readonly string[] => ['recovery', `new-${round}`, `\n    # remark ${round}\n`, `: { a${round}: [`]

/** A file of a server with what it is worked with. */
class Author {
  readonly #client: Client
  readonly #uri: string
  readonly #plan: string
  #version = 1
  #have: string | undefined

  constructor(client: Client, uri: string, plan: string) {
    this.#client = client
    this.#uri = uri
    this.#plan = plan
  }

  /** Types at a place, letter by letter, and deletes it again so; findings are asked for behind each. Tells how many edits that were. */
  async burst(at: number, word: string): Promise<number> {
    for (let length = 0; length < word.length; length++)
      await this.#edit(this.#with(at, word.slice(0, length)), { at: at + length, remove: 0, insert: word[length] ?? '' })
    await this.#look(at)
    for (let length = word.length; length > 0; length--)
      await this.#edit(this.#with(at, word.slice(0, length)), { at: at + length - 1, remove: 1, insert: '' })
    return 2 * word.length
  }

  #with = (at: number, word: string): string => this.#plan.slice(0, at) + word + this.#plan.slice(at)

  async #edit(before: string, { at, remove, insert }: { readonly at: number; readonly remove: number; readonly insert: string }): Promise<void> {
    const range = { start: positionOf(before, at), end: positionOf(before, at + remove) }
    await this.#client.change(this.#uri, ++this.#version, { range, text: insert })
    await this.#client.findings(this.#uri)
  }

  /** What an editor asks between two words. */
  async #look(at: number): Promise<void> {
    const [textDocument, position] = [{ uri: this.#uri }, positionOf(this.#plan, at)]
    for (const method of ['completion', 'hover', 'documentSymbol', 'semanticTokens/full', 'codeLens'])
      await this.#client.request(`textDocument/${method}`, { textDocument, position })
    const view = await this.#client.request<{ readonly modelId: string } | null>('continuity/view', {
      uri: this.#uri,
      locale: 'en',
      ...(this.#have !== undefined && { have: this.#have }),
    })
    this.#have = view?.modelId
  }
}

/** Half an hour of typing in a plan of a programme, over the streams of the real server. */
export async function overLongTyping(edits: number): Promise<LongTyping> {
  const folder = mkdtempSync(join(tmpdir(), 'continuity-bench-'))
  const [log, preload] = [join(folder, 'log'), join(folder, 'heap.cjs')]
  writeFileSync(preload, `require(${JSON.stringify(join(import.meta.dirname, 'heap.cjs'))})(${JSON.stringify(log)})`)
  const { plan, registry, lines } = bigPlan(1_000)
  writeFileSync(join(folder, 'a.registry.yaml'), registry)
  writeFileSync(join(folder, 'a.plan.yaml'), plan)
  for (let index = 1; index < 5; index++) writeFileSync(join(folder, `p${index}.plan.yaml`), planOf(index))
  const entry = { name: 'measured', file: bundle.file, node: ['--expose-gc', '--require', preload] }
  const client = await Client.start({ entry, folders: [pathToFileURL(folder).toString()] })
  const heap = async (): Promise<number> => {
    const sizes = (): readonly string[] => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : [])
    const known = sizes().length
    client.process.kill('SIGUSR2')
    await until('a figure of the heap', () => sizes().length > known)
    return Number(sizes().at(-1))
  }
  const uri = pathToFileURL(join(folder, 'a.plan.yaml')).toString()
  const next = random(1)
  const type = async (author: Author, until: number, from = 0): Promise<number> => {
    let done = from
    for (let round = 0; done < until; round++) {
      const words = typed(done + round)
      done += await author.burst(plan.indexOf('\n', next(plan.length - 100)), words[round % words.length] ?? '')
    }
    return done
  }
  /** With what is done in between, while the plan is open. */
  const opened = async (work: (author: Author) => Promise<void>): Promise<number> => {
    await client.open(uri, plan)
    await work(new Author(client, uri, plan))
    await client.close(uri)
    await client.request('workspace/diagnostic', { previousResultIds: [] })
    return heap()
  }
  try {
    // The first time leaves the code behind that is compiled when it first runs.
    const before = await opened(async (author) => void (await type(author, 200)))
    const [sizes, all] = [[0, 0], [0]]
    const closed = await opened(async (author) => {
      const some = await type(author, edits / 10)
      sizes[0] = await heap()
      all[0] = await type(author, edits, some)
      sizes[1] = await heap()
    })
    const [early = 0, late = 0] = sizes
    return { edits: all[0] ?? 0, lines, before, early, late, closed }
  } finally {
    await client.stop()
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.main) console.log(await overLongTyping(Number(process.argv[2] ?? 10_000)))
