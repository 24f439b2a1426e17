import { describe, expect, test } from 'vitest'
import type { Finding } from '../../server/src/base/finding.ts'
import { kinds } from '../../server/src/language/schema/kinds.ts'
import { brief, type Checked, check, mended, sentence } from '../kit/check.ts'
import { beside, example } from '../kit/exampleFiles.ts'
import { badPlan, soundPlan } from '../kit/plans.ts'
import { commentsOf } from '../kit/yaml.ts'

/** What a finding says, without its place. */
const said = (finding: Finding): string => `${finding.rule} ${finding.name} ${sentence(finding)}`

interface Source {
  readonly text: string
  readonly run: (text: string) => Checked
}

const template = example('template.plan.yaml')
const hospital = example('hospital.plan.yaml')
const inExample = (one: typeof template) => (text: string) => check(text, { uri: one.uri, beside: beside(one) })

const approved = (text: string): string => text.replace('status: draft', 'status: approved')

/** Every list of a text written in braces, so that fixes must write into braces. */
const flow = `kind: annual_plan
document: { id: p, title: P, status: in_review }
period: { start: 2026-01-01 }
tasks: [{ id: T1, title: A, owner: [name] }, { id: T2 }] # two
milestones: [{ id: M1, date: 2027-05-05, title: }]
risks: [{ id: R1, title: Fire, treatment: { option: mitigate } }]
`

const sources: Readonly<Record<string, Source>> = {
  'the bad plan': { text: badPlan, run: (text) => check(text) },
  'the bad plan with CRLF': { text: badPlan.replaceAll('\n', '\r\n'), run: (text) => check(text) },
  'the bad plan, approved': { text: approved(badPlan), run: (text) => check(text) },
  'the sound plan, approved': { text: approved(soundPlan), run: (text) => check(text) },
  'the sound plan, in review, without a last line end': {
    text: soundPlan.replace('status: draft', 'status: in_review').trimEnd(),
    run: (text) => check(text),
  },
  'a plan in braces': { text: flow, run: (text) => check(text) },
  'the template': { text: template.text, run: inExample(template) },
  'the template, approved': { text: approved(template.text), run: inExample(template) },
  'a hospital’s plan with a date out of order': { text: hospital.text.replace('end: 2026-10-16', 'end: 2027-10-16'), run: inExample(hospital) },
}

describe.each(Object.entries(sources))('each fix of %s', (_, { text, run }) => {
  const before = run(text)
  const known = new Set(before.findings.map(said))
  const fixes = before.findings.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })))

  test('removes its finding, brings no other than the blanks that it leaves, and keeps the comments', () => {
    expect(fixes.length).toBeGreaterThan(0)
    const failures = fixes.flatMap(({ finding, fix }) => {
      const after = run(mended(before, fix))
      const what = `${brief(before, finding)} ${JSON.stringify(fix.edits[0]?.edits.map(({ text: by }) => by))}`
      const still = after.findings.some(
        (one) =>
          said(one) === said(finding) &&
          after.findings.filter((other) => said(other) === said(one)).length >= before.findings.filter((other) => said(other) === said(one)).length,
      )
      // A finding that calls something by its words has the new ones.
      const inOldWords = (sentence: string): string => {
        const edits = fix.edits.flatMap((one) => one.edits).filter(({ text: by }) => by !== '')
        return edits.reduce((words, { span, text: by }) => words.replaceAll(by, text.slice(span.start, span.end)), sentence)
      }
      const fresh = after.findings.filter((one) => !known.has(said(one)) && !known.has(inOldWords(said(one))) && one.rule !== 'DOC-01')
      const comments = commentsOf(text).filter((comment) => !commentsOf(after.text).includes(comment) && finding.name !== 'lost-comment')
      return [
        ...(still ? [`${what}: it is still there`] : []),
        ...fresh.map((one) => `${what}: brings ${said(one)}`),
        ...comments.map((comment) => `${what}: loses ${comment}`),
      ]
    })
    expect(failures.slice(0, 12)).toEqual([])
  }, 30_000)
})

describe('a document grows from its first line by its own fixes', () => {
  const endings: Readonly<Record<string, string>> = {
    annual_plan: 'plan',
    bia: 'bia',
    continuity_plan: 'bcp',
    risk_register: 'risk',
    records: 'records',
    registry: 'registry',
  }
  const cases = kinds
    .filter((kind) => kind in endings)
    .flatMap((kind) => ['draft', 'in_review', 'approved', 'in_force'].map((status) => [kind, status] as const))

  test.each(cases)('%s, %s', (kind, status) => {
    let text = `kind: ${kind}\ndocument:\n  id: grown\n  status: ${status}\n`
    const uri = `memory:/plans/grown.${endings[kind]}.yaml`
    for (let round = 0; ; round++) {
      const checked = check(text, { uri })
      const missing = checked.findings.filter(({ message }) => message.key === 'shape.missing')
      const strange = checked.findings.filter(({ rule }) => rule === 'YAML' || rule === 'SCHEMA')
      expect(strange.map((finding) => brief(checked, finding))).toEqual([])
      if (missing.length === 0) break
      expect(round).toBeLessThan(40)
      const [fix] = missing.flatMap(({ fixes }) => fixes)
      if (!fix) throw new Error(`no fix for ${missing.map(said).join(', ')}\n\n${text}`)
      text = mended(checked, fix)
    }
    expect(text.split('\n').length).toBeGreaterThan(4)
  })

  test.each(['zh-Hant', 'zh-Hans', 'en'])('in the language of the document: %s', (language) => {
    const checked = check(`kind: annual_plan\ndocument:\n  id: grown\n  language: ${language}\n  status: in_force\n`)
    const inserted = checked.findings.flatMap(({ fixes }) => fixes.map((fix) => mended(checked, fix))).join('\n')
    expect(inserted).toContain(language === 'en' ? '[name]' : '[姓名]')
    expect(inserted).not.toContain(language === 'en' ? '[姓名]' : '[name]')
  })
})
