import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { cleaned } from '../../../server/src/views/export/clean.ts'
import { exported } from '../../../server/src/views/export/exporter.ts'
import { everywhere } from '../../kit/everywhere.ts'
import { modelOf, modelOfExample, textOf } from '../../kit/exports.ts'
import { hostile } from '../../kit/hostile.ts'

/** Read by a library that knows nothing of us. */
function eventsIn(text: string): readonly { readonly uid: string; readonly summary: string; readonly day: string; readonly last: string }[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return { uid: event.uid, summary: event.summary, day: event.startDate.toString(), last: event.endDate.toString() }
  })
}

const plan = `kind: annual_plan
document: { id: acme-2026, title: Plan 2026, status: draft, next_review_date: 2026-12-01 }
tasks:
  - { id: "1", title: Analysis, start: 2026-02-01, end: 2026-03-31 }
milestones:
  - { id: M1, title: "Approved; by all, at last", date: 2026-05-31 }
  - { id: M2, title: Published, date: "[date]" }
`

describe('a calendar', () => {
  test('has each milestone on its day, and the review of the document; no task, and nothing without a day', async () => {
    expect(eventsIn(await textOf(modelOf(plan), { format: 'ics' }))).toEqual([
      { uid: 'acme-2026/milestones%2FM1@continuity.invalid', summary: 'M1 Approved; by all, at last', day: '2026-05-31', last: '2026-06-01' },
      { uid: 'acme-2026/document%2Fnext_review_date@continuity.invalid', summary: 'Review: Plan 2026', day: '2026-12-01', last: '2026-12-02' },
    ])
  })

  test('moves what moved when it is imported again: the same UID, a higher sequence', async () => {
    const read = async (text: string, today: string) => {
      const [event] = new ICAL.Component(ICAL.parse(await textOf(modelOf(text, { today }), { format: 'ics' }))).getAllSubcomponents('vevent')
      return { uid: event?.getFirstPropertyValue('uid'), sequence: Number(event?.getFirstPropertyValue('sequence')) }
    }
    const [before, after] = [await read(plan, '2026-07-15'), await read(plan.replace('2026-05-31', '2026-06-30'), '2026-07-16')]
    expect(after.uid).toBe(before.uid)
    expect(after.sequence).toBe(before.sequence + 1)
  })

  test('has the exercises, restore tests, audits and reviews of a bank’s year', async () => {
    const events = eventsIn(await textOf(modelOfExample('bank/bank.plan.yaml'), { format: 'ics' }))
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    expect(events.length).toBeGreaterThan(20)
  })

  test('is folded after 75 octets, between characters, and reads back whole', async () => {
    const long = '年度業務持續計畫核准'.repeat(12)
    const text = await textOf(modelOf(plan.replace('Approved; by all, at last', long)), { format: 'ics' })
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).not.toMatch(/[^\r]\n/)
    expect(eventsIn(text)[0]?.summary).toBe(`M1 ${long}`)
  })

  test('says that there is nothing to put into it', async () => {
    const made = await exported(modelOf('kind: annual_plan\ntasks: [{ id: "1", title: A }]\n'), { format: 'ics', locale: 'en', style: '' })
    expect(made).toEqual({ is: 'refused', why: { key: 'export.noDay', args: {} } })
  })

  test('whatever is hostile in a plan is text in it', { timeout: 60_000 }, async () => {
    for (const text of hostile) {
      const model = everywhere(text)
      const events = eventsIn(await textOf(model, { format: 'ics' }))
      const said = cleaned(text)
        .replace(/\r\n|[\r\n\u2028\u2029\u0085]/g, '\n')
        .replace(/(?!\n)\p{Cc}/gu, ' ')
      for (const { summary } of events) expect({ text, summary: summary.includes(said) || said.trim() === '' }).toEqual({ text, summary: true })
    }
  })
})
