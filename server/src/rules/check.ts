import type { Finding } from '../base/finding.ts'
import { message } from '../base/message.ts'
import { rowAt } from '../language/lines/lineTable.ts'
import type { FileModel } from '../language/model/file.ts'
import { statusOf } from '../language/model/header.ts'
import type { CivilDay } from '../language/values/civil.ts'
import type { Settings } from '../programme/config/settings.ts'
import { past } from '../programme/index/editions.ts'
import type { Programme } from '../programme/index/programme.ts'
import { withoutConsequences } from './causes.ts'
import { decide } from './decide.ts'
import { runDocumentRules, runFindingsRules, runProgrammeRules } from './engine.ts'
import { presenceFindings } from './presence.ts'
import type { Rule } from './rule.ts'
import { sceneOf } from './scene.ts'
import { shapeFindings } from './shapeFindings.ts'
import { syntaxFindings } from './syntaxFindings.ts'

/** What findings depend on besides the files. */
export interface Judgement {
  readonly programme: Programme
  readonly today: CivilDay
  readonly rules: readonly Rule[]
}

/**
 * Judges files in three phases: each document by itself, each against its programme, and what follows from the findings. What a phase
 * has found is kept as long as what it looked at is the same: a keystroke in one file judges the others' documents not again.
 */
export class Checker {
  readonly #rules: readonly Rule[]
  readonly #alone = new WeakMap<FileModel, Kept>()
  #linked = new ByProgramme()
  #shown = new ByProgramme()
  #today: CivilDay | undefined
  /** How many files each phase has looked at. */
  readonly counts = { alone: 0, linked: 0 }

  constructor(rules: readonly Rule[]) {
    this.#rules = rules
  }

  /** Everything that is to be said about one file, in the order of the text. */
  check(file: FileModel, programme: Programme, today: CivilDay): readonly Finding[] {
    if (this.#today !== today) {
      this.#linked = new ByProgramme()
      this.#shown = new ByProgramme()
    }
    this.#today = today
    return this.#shown.of(programme, file.uri, () => this.#conclude(file, programme))
  }

  #conclude(file: FileModel, programme: Programme): readonly Finding[] {
    const decided = decide(this.#raw(file, programme), file, { settings: programme.settings, today: this.#day })
    return [...decided, ...this.#conclusions(file, programme, decided)].toSorted(inTextOrder)
  }

  #conclusions(file: FileModel, programme: Programme, findings: readonly Finding[]): readonly Finding[] {
    if (!file.intact) return []
    const rest = { programme, findings, raw: (uri: string) => this.#rawAt(uri, programme) }
    const concluded = alive(file).flatMap((document) => runFindingsRules({ ...this.#scene(file, document, programme), ...rest }, this.#rules))
    return decide(once(concluded), file, { settings: programme.settings, today: this.#day })
  }

  #rawAt(uri: string, programme: Programme): readonly Finding[] {
    const file = programme.files.get(uri)
    return file ? this.#raw(file, programme) : []
  }

  /** What the first two phases find, before anything is decided about it. */
  #raw(file: FileModel, programme: Programme): readonly Finding[] {
    return this.#linked.of(programme, file.uri, () =>
      once(withoutConsequences([...this.#byItself(file, programme.settings), ...this.#inProgramme(file, programme)])),
    )
  }

  #byItself(file: FileModel, settings: Settings): readonly Finding[] {
    const known = this.#alone.get(file)
    if (known?.settings === settings && known.today === this.#day) return known.findings
    this.counts.alone++
    const findings = this.#judgeAlone(file, settings)
    this.#alone.set(file, { settings, today: this.#day, findings })
    return findings
  }

  #judgeAlone(file: FileModel, settings: Settings): readonly Finding[] {
    const syntax = syntaxFindings(file)
    const rules = alive(file).flatMap((document) => runDocumentRules(sceneOf(file, document, { settings, today: this.#day }), this.#rules))
    // While the YAML is broken the model may lack what the text has: nothing that needs the whole is judged.
    const rest = file.intact ? [...shapeFindings(file), ...presenceFindings(file, alive(file), settings), ...rules] : shapeFindings(file)
    return [...syntax, ...withoutEchoes(rest, syntax, file)]
  }

  #inProgramme(file: FileModel, programme: Programme): readonly Finding[] {
    if (!file.intact) return []
    this.counts.linked++
    const syntax = syntaxFindings(file)
    const found = alive(file).flatMap((document) => runProgrammeRules(this.#scene(file, document, programme), programme, this.#rules))
    return withoutEchoes(found, syntax, file)
  }

  #scene(file: FileModel, document: FileModel['documents'][number], { settings }: Programme): ReturnType<typeof sceneOf> {
    return sceneOf(file, document, { settings, today: this.#day })
  }

  get #day(): CivilDay {
    return this.#today ?? 0
  }
}

/** The findings of files, each worked out once for a programme and forgotten with it. */
class ByProgramme {
  readonly #known = new WeakMap<Programme, Map<string, readonly Finding[]>>()

  of(programme: Programme, uri: string, work: () => readonly Finding[]): readonly Finding[] {
    const ofProgramme = this.#known.get(programme) ?? new Map<string, readonly Finding[]>()
    this.#known.set(programme, ofProgramme)
    const found = ofProgramme.get(uri) ?? work()
    ofProgramme.set(uri, found)
    return found
  }
}

interface Kept {
  readonly settings: Settings
  readonly today: CivilDay
  readonly findings: readonly Finding[]
}

/** Checks one file once, with nothing kept. */
export const checkFile = (file: FileModel, { programme, today, rules }: Judgement): readonly Finding[] =>
  new Checker(rules).check(file, programme, today)

/** What was superseded or archived is history: nobody will mend it, so only its syntax and its schema are looked at. */
const alive = (file: FileModel): FileModel['documents'] => file.documents.filter((document) => !past.has(statusOf(document)))

/** A value that YAML cannot read is also of a wrong form, or empty: that is one cause, and the syntax names it. */
function withoutEchoes(findings: readonly Finding[], syntax: readonly Finding[], { table }: FileModel): readonly Finding[] {
  const rows = new Set(syntax.filter(({ severity }) => severity === 'error').map(({ span }) => rowAt(table, span.start)))
  return findings.filter(({ name, span }) => !(echoes.has(name) && rows.has(rowAt(table, span.start))))
}

const echoes: ReadonlySet<string> = new Set(['wrong-form', 'wrong-value', 'not-a-choice', 'placeholder'])

/** What an anchor holds is read at each of its aliases. What is wrong in it is said once, where it stands; what only an alias makes wrong, there. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const [own, brought] = [findings.filter(({ span }) => !span.through), findings.filter(({ span }) => span.through)]
  const known = new Set(own.map(identity))
  return first([...own, ...brought.filter((finding) => !known.has(identity(finding))).map(atAlias)])
}

/** No fix: what it would change is right where it stands. */
function atAlias(finding: Finding): Finding {
  const { uri, span, related } = finding
  const source = { uri, span, message: message('shape.source') }
  return { ...finding, span: span.through ?? span, related: [...related, source], fixes: [] }
}

function first(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter((finding) => !seen.has(identity(finding)) && seen.add(identity(finding)))
}

const identity = ({ rule, span, message: { key } }: Finding): string => `${rule} ${span.start} ${span.end} ${key}`

const inTextOrder = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule)
