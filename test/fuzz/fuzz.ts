import { isDeepStrictEqual } from 'node:util'
import { complete } from '../../server/src/features/completion/complete.ts'
import { definition } from '../../server/src/features/definition.ts'
import { folds } from '../../server/src/features/folding.ts'
import { format } from '../../server/src/features/formatting/format.ts'
import { hover } from '../../server/src/features/hover/hover.ts'
import { outline } from '../../server/src/features/outline.ts'
import type { Snapshot } from '../../server/src/features/snapshot.ts'
import { tokens } from '../../server/src/features/tokens.ts'
import { buildLines, type LineTable, updateLines } from '../../server/src/language/lines/lineTable.ts'
import { type FileModel, readFile } from '../../server/src/language/model/file.ts'
import { noSettings } from '../../server/src/programme/config/settings.ts'
import { buildProgramme } from '../../server/src/programme/index/programme.ts'
import { judge, newChecker } from '../../server/src/service/workspace/judge.ts'
import { render } from '../../server/src/service/workspace/wording.ts'
import { random } from '../kit/random.ts'
import { change, type Pick, sources } from './sources.ts'

/** Something that must not happen, with all that is needed to see it again. */
export interface Failure {
  readonly seed: number
  readonly source: string
  readonly what: string
  readonly text: string
}

export interface Tally {
  readonly texts: number
  readonly changes: number
  readonly slowest: number
}

const uri = 'memory:/fuzz/a.plan.yaml'
const today = 20_649

/** Milliseconds of processor time that nothing may take for such small texts: a person would think that the editor hangs. */
const hang = 1000

/** Begins with a text and changes it again and again; each state is looked at in every way, and read anew to be compared. */
export function session(seed: number): { readonly tally: Tally; readonly failure?: Failure } {
  const pick = random(seed)
  const source = sources[pick(sources.length)] ?? sources[0]
  const text = source?.text(pick) ?? ''
  const changes = 6 + pick(10)
  let [table, file, slowest] = [buildLines(text), undefined as FileModel | undefined, 0]
  for (let turn = 0; turn <= changes; turn++) {
    const before = process.threadCpuUsage()
    try {
      file = readFile(uri, table, file)
      const what = wrongIn(file, pick)
      if (what !== undefined) return failed(what)
    } catch (error) {
      return failed(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
    const { user, system } = process.threadCpuUsage(before)
    slowest = Math.max(slowest, (user + system) / 1000)
    if (slowest > hang) return failed(`took ${Math.round(slowest)} ms`)
    const { start, end, insert } = change(table.text, pick)
    table = updateLines(table, { span: { start, end }, text: insert })
  }
  return { tally: { texts: 1, changes, slowest } }

  function failed(what: string): { readonly tally: Tally; readonly failure: Failure } {
    return { tally: { texts: 1, changes, slowest }, failure: { seed, source: source?.name ?? '', what, text: sourceOf(table) } }
  }
}

/** The text as an editor has it. */
const sourceOf = ({ text, mark }: LineTable): string => (mark === 1 ? `\ufeff${text}` : text)

/** What is not as it should be in a state; exceptions speak for themselves. */
function wrongIn(file: FileModel, pick: Pick): string | undefined {
  const { table } = file
  const anew = readFile(uri, buildLines(sourceOf(table)))
  if (!isDeepStrictEqual(table.lines, anew.table.lines)) return 'the line table is not the one that is built anew'
  if (!isDeepStrictEqual(brief(file), brief(anew))) return 'the file that was read on is not the one that is read anew'
  const programme = buildProgramme([file], noSettings)
  const findings = judge(programme, uri, { today, checker: newChecker() })
  const broken = findings.find(({ message: { key } }) => key === 'engine.ruleFailed')
  if (broken) return `rule ${broken.rule} failed: ${JSON.stringify(broken.message.args)}`
  const outside = findings.find(({ span }) => span.start < 0 || span.end > table.text.length || span.end < span.start)
  if (outside) return `a finding of ${outside.rule} lies outside of the text: ${outside.span.start}–${outside.span.end}`
  for (const finding of findings) render(finding.message, 'en')
  const snapshot: Snapshot = { uri, table, file, programme, today, locale: 'zh-tw', render }
  for (let turn = 0; turn < 3; turn++) {
    const at = pick(table.text.length + 1)
    complete(snapshot, at)
    hover(snapshot, at)
    definition(snapshot, at)
  }
  outline(snapshot)
  folds(table)
  tokens(snapshot)
  format({ table, file })
  return undefined
}

/** What a reading says, without what it keeps for the next one. */
const brief = ({ problems, intact, unread, documents }: FileModel): object => ({
  problems,
  intact,
  unread,
  documents: documents.map(({ kind, root, problems: own, blanks }) => ({
    kind,
    own,
    blanks: blanks.length,
    keys: [...root.$.slots].map(([key, slot]) => [key, slot.state, slot.span]),
  })),
})
