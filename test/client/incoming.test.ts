import { describe, expect, test } from 'vitest'
import { fromPanel, panelState } from '../../client/src/preview/incoming.ts'

const said = (body: unknown, session = 'mine'): unknown => fromPanel({ session, body }, 'mine')

describe('a message of a webview', () => {
  test.each([
    [{ type: 'ready' }],
    [{ type: 'ready', have: 'm1' }],
    [{ type: 'reveal', item: 'T1', focus: 'move' }],
    [{ type: 'openRule', rule: 'ANN-13' }],
    [{ type: 'openLink', href: 'https://example.org' }],
    [{ type: 'showProblems' }],
    [{ type: 'fill' }],
    [{ type: 'exercise' }],
    [{ type: 'history', step: 'undo' }],
    [{ type: 'copy', text: 'x'.repeat(20_000) }],
    [
      {
        type: 'edit',
        modelId: 'm1',
        operation: {
          op: 'reschedule',
          moves: [
            { item: 'tasks/T1', end: 20650 },
            { item: 'tasks/T2', start: 1, end: 2 },
          ],
        },
      },
    ],
    [{ type: 'edit', modelId: 'm1', operation: { op: 'progress', item: 'tasks/T1', percent: 40.5 } }],
    [{ type: 'edit', modelId: 'm1', operation: { op: 'complete', item: 'tasks/T1', on: 20650 } }],
    [{ type: 'edit', modelId: 'm1', operation: { op: 'addPart', path: 'budget.lines' } }],
    [{ type: 'export' }],
    [{ type: 'lock', locked: true }],
    [{ type: 'whatIf', off: ['dc-1'], open: ['t3'] }],
    [{ type: 'state', tab: 'timeline', views: { timeline: { zoom: 'year' } } }],
    [{ type: 'violation', detail: 'script-src eval' }],
  ])('%o arrives as it was sent', (body) => expect(said(body)).toEqual(body))

  test('of another page is dropped', () => expect(said({ type: 'ready' }, 'another')).toBeUndefined())

  test.each([[{ type: 'run', command: 'x' }], [{ type: 'constructor' }], [{ type: '__proto__' }], ['ready'], [null], [[]]])(
    '%o is dropped: nobody knows it',
    (body) => expect(said(body)).toBeUndefined(),
  )

  test.each([
    [{ type: 'reveal', item: 5 }],
    [{ type: 'state', tab: 'secrets', views: {} }],
    [{ type: 'lock', locked: 'yes' }],
    [{ type: 'whatIf', off: ['dc-1'] }],
    [{ type: 'whatIf', off: ['dc-1', 7], open: [] }],
    [{ type: 'whatIf', off: 'all' }],
    [{ type: 'history', step: 'save' }],
    [{ type: 'copy', text: 'x'.repeat(2_000_001) }],
    [{ type: 'edit', modelId: 'm1', operation: { op: 'delete', item: 'tasks/T1' } }],
    [{ type: 'edit', modelId: 'm1', operation: { op: 'reschedule', moves: [] } }],
    [{ type: 'edit', modelId: 'm1', operation: { op: 'reschedule', moves: [{ item: 'T1', end: 1.5 }] } }],
    [{ type: 'edit', modelId: 'm1', operation: { op: 'progress', item: 'T1', percent: '40' } }],
    [{ type: 'edit', operation: { op: 'addPart', path: 'tasks' } }],
    [{ type: 'openLink', href: 'x'.repeat(10_000) }],
  ])('%o is dropped: its fields are not what they should be', (body) => expect(said(body)).toBeUndefined())

  test('keeps only the fields that are known', () => {
    expect(said({ type: 'reveal', item: 'T1', focus: 'elsewhere', path: '/etc/passwd' })).toEqual({ type: 'reveal', item: 'T1', focus: 'keep' })
  })

  test.each([[undefined], ['text'], [{}], [{ session: 'mine' }]])('%o is no message', (raw) => expect(fromPanel(raw, 'mine')).toBeUndefined())
})

describe('what a webview kept', () => {
  const kept = { uri: 'file:///a.plan.yaml', tab: 'timeline', locked: true, views: { plan: {} } }

  test('comes back', () => expect(panelState(kept)).toEqual(kept))
  test('is not locked unless it says so', () => expect(panelState({ ...kept, locked: 'no' })?.locked).toBe(false))
  test.each([[undefined], [{ ...kept, uri: 1 }], [{ ...kept, tab: 'weather' }], [{ ...kept, views: [] }]])('%o is of no use', (raw) =>
    expect(panelState(raw)).toBeUndefined(),
  )
})
