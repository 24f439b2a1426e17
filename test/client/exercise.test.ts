import { describe, expect, test } from 'vitest'
import { fromExercise } from '../../client/src/tabletop/incoming.ts'

const said = (body: unknown, session = 'mine'): unknown => fromExercise({ session, body }, 'mine')

describe('a message of the page of an exercise', () => {
  test.each([
    [{ type: 'ready' }],
    [{ type: 'add', what: { is: 'begin' } }],
    [{ type: 'add', what: { is: 'set', to: 60 } }],
    [{ type: 'add', what: { is: 'done', step: 's1', title: 'Count' } }],
    [{ type: 'add', what: { is: 'note', step: 's1', title: 'Count', text: 'All there' } }],
    [{ type: 'add', what: { is: 'inject', text: 'It rains', to: 'ada', planned: 0 } }],
    [{ type: 'add', what: { is: 'finding', text: 'No key', severity: 'high', step: 's1' } }],
    [{ type: 'remove', id: 2 }],
    [{ type: 'correct', id: 2, clock: 90 }],
    [{ type: 'finish', zone: 480 }],
    [{ type: 'discard' }],
    [{ type: 'reveal', step: 's1' }],
  ])('%j is understood', (body) => expect(said(body)).toEqual(body))

  test.each([
    [{ type: 'constructor' }],
    [{ type: 'add', what: { is: 'toString' } }],
    [{ type: 'add', what: { is: 'set', to: -1 } }],
    [{ type: 'add', what: { is: 'set', to: Number.POSITIVE_INFINITY } }],
    [{ type: 'add', what: { is: 'done', step: 's1' } }],
    [{ type: 'add', what: { is: 'finding', text: 'No key', severity: 'huge' } }],
    [{ type: 'add', what: { is: 'note', step: 's1', title: 't', text: 'x'.repeat(20_000) } }],
    [{ type: 'correct', id: 1.5, clock: 3 }],
    [{ type: 'finish', zone: 9999 }],
    [null],
  ])('%j is dropped', (body) => expect(said(body)).toBeUndefined())

  test('of another page is dropped, and nothing is kept that is not known', () => {
    expect(said({ type: 'ready' }, 'other')).toBeUndefined()
    expect(said({ type: 'add', what: { is: 'begin', at: 5, id: 9 } })).toEqual({ type: 'add', what: { is: 'begin' } })
  })
})
