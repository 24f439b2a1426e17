import { describe, expect, test } from 'vitest'
import { applyEdits, type Edit } from '../../../server/src/base/edit.ts'
import { isRefusal } from '../../../server/src/features/planEdits/operation.ts'
import { propose } from '../../../server/src/features/planEdits/propose.ts'
import { isoText, parseIso } from '../../../server/src/language/values/civil.ts'
import { random } from '../../kit/random.ts'
import { at } from '../../kit/snapshots.ts'

/** A way to write a date in a plan: `«…»` holds exactly the characters that a drag may change; without them it is refused. */
interface Notation {
  readonly lines: (id: string, date: string) => readonly string[]
  readonly refused?: string
}

const notations: readonly Notation[] = [
  { lines: (id, date) => [`- id: ${id}`, `  end: «${date}»`] },
  { lines: (id, date) => [`- id: ${id}`, '  # above', `  end: «${date}» # beside`, '  # below'] },
  { lines: (id, date) => [`- id: ${id}`, `  end:    «${date}»   `] },
  { lines: (id, date) => [`- id: ${id}`, `  end: «'${date}'»`] },
  { lines: (id, date) => [`- id: ${id}`, `  "end": «"${date}"» # quoted`] },
  { lines: (id, date) => [`- { id: ${id}, end: «${date}» }`] },
  { lines: (id, date) => [`- {id: ${id}, end: «"${date}"», title: "a, b: {c}"} # flow`] },
  { lines: (id, date) => [`- {`, `    id: ${id}, # the id`, `    end: «${date}», # the end`, `    title: x }`] },
  { lines: (id, date) => [`- end: «${date}»`, `  id: ${id}`, '', '  title: |', '    end: 2026-01-01'] },
  { lines: (id, date) => [`- id: ${id}`, '  end:', `    «${date}»`] },
  { lines: (id, date) => [`- id: ${id}`, `  end: &d${id} ${date}`, `- id: ${id}x`, `  end: *d${id}`], refused: 'anchor' },
  { lines: (id, date) => [`- id: ${id}x`, `  end: &d${id} ${date}`, `- id: ${id}`, `  end: *d${id}`], refused: 'alias' },
  { lines: (id, date) => [`- &m${id}`, `  id: ${id}x`, `  end: ${date}`, `- <<: *m${id}`, `  id: ${id}`], refused: 'merged' },
  { lines: (id, date) => [`- id: ${id}`, '  end: >-', `    ${date}`], refused: 'multiline' },
]

interface Written {
  readonly text: string
  /** By item: where its date stands, or why it cannot be written. */
  readonly dates: ReadonlyMap<string, { readonly start: number; readonly end: number } | string>
}

/** A plan of 50 tasks, each written in a way of its own. */
function write(next: (below: number) => number): Written {
  const eol = next(4) === 0 ? '\r\n' : '\n'
  const dates = new Map<string, { readonly start: number; readonly end: number } | string>()
  let text = ['# A plan', 'kind: annual_plan', 'document: { id: ap }', 'tasks:', ''].join(eol)
  for (let index = 0; index < 50; index++) {
    const id = `T${index}`
    const notation = notations[next(notations.length)]
    const lines = notation?.lines(id, isoText((parseIso('2026-01-01') ?? 0) + next(365))) ?? []
    const written = lines.map((line) => `  ${line}${eol}`).join('')
    const [from, to] = [written.indexOf('«'), written.indexOf('»')]
    dates.set(`tasks/${id}`, notation?.refused ?? { start: text.length + from, end: text.length + to - 1 })
    text += written.replaceAll(/[«»]/g, '')
  }
  return { text, dates }
}

/** The edits that lead back. */
function undone(text: string, edits: readonly Edit[]): readonly Edit[] {
  let shift = 0
  return edits.map(({ span, text: inserted }) => {
    const start = span.start + shift
    shift += inserted.length - (span.end - span.start)
    return { span: { start, end: start + inserted.length }, text: text.slice(span.start, span.end) }
  })
}

describe('500 drags of items in every notation', () => {
  test.each(Array.from({ length: 10 }, (_, seed) => seed))('change exactly the date, or say why not (plan %i)', (seed) => {
    const next = random(seed)
    const { text, dates } = write(next)
    const { snapshot } = at(`‸${text}`)
    const seen = new Set<string>()
    for (let drag = 0; drag < 50; drag++) {
      const item = `tasks/T${drag}`
      const place = dates.get(item)
      const to = (parseIso('2026-07-01') ?? 0) + next(2000) - 1000
      const answer = propose({ op: 'reschedule', moves: [{ item, end: to }] }, snapshot)
      if (isRefusal(answer)) {
        expect(answer.refused).toBe(place)
        seen.add(answer.refused)
        continue
      }
      expect(place).toBeTypeOf('object')
      if (typeof place !== 'object') continue
      const old = text.slice(place.start, place.end)
      const edits = answer.edits.flatMap(({ edits: own }) => own)
      const changed = applyEdits(text, edits)
      expect(changed).toBe(text.slice(0, place.start) + old.replace(/\d{4}-\d\d-\d\d/, isoText(to)) + text.slice(place.end))
      expect(applyEdits(changed, undone(text, edits))).toBe(text)
    }
    expect(seen.size).toBeGreaterThan(0)
  })
})
