import { expect, test } from 'vitest'
import { type Clock, Pull } from '../../client/src/preview/pull.ts'

/** A clock that stands still until it is told how much time goes by, and a server that takes `seconds` for each answer. */
function setup(milliseconds: number) {
  let now = 0
  let timers: readonly { readonly at: number; readonly run: () => void }[] = []
  const asked: number[] = []
  const clock: Clock = {
    now: () => now,
    after: (wait, run) => {
      const timer = { at: now + wait, run }
      timers = [...timers, timer]
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
  }
  const pull = new Pull(() => {
    asked.push(now)
    return new Promise((done) => void clock.after(milliseconds, done))
  }, clock)
  const pass = async (time: number): Promise<void> => {
    for (const end = now + time; now < end; now++) {
      const due = timers.filter(({ at }) => at <= now)
      timers = timers.filter(({ at }) => at > now)
      for (const { run } of due) run()
      await new Promise((done) => setImmediate(done))
    }
  }
  return { pull, asked, pass }
}

test('the first change is asked about at once', async () => {
  const { pull, asked, pass } = setup(10)
  await pass(1000)
  pull.want()
  expect(asked).toEqual([1000])
})

test('changes while a question is under way lead to one more, 120 ms after the answer', async () => {
  const { pull, asked, pass } = setup(10)
  pull.want()
  await pass(5)
  pull.want()
  pull.want()
  await pass(500)
  expect(asked).toEqual([0, 130])
})

test('a slow server is asked again after twice the time it took', async () => {
  const { pull, asked, pass } = setup(100)
  pull.want()
  await pass(50)
  pull.want()
  await pass(1000)
  expect(asked).toEqual([0, 300])
})

test('a very slow server is asked again after half a second', async () => {
  const { pull, asked, pass } = setup(1000)
  pull.want()
  await pass(50)
  pull.want()
  await pass(3000)
  expect(asked).toEqual([0, 1500])
})

test('many changes in the pause lead to one question', async () => {
  const { pull, asked, pass } = setup(10)
  pull.want()
  await pass(20)
  pull.want()
  pull.want()
  await pass(500)
  expect(asked).toEqual([0, 130])
})

test('nothing is asked once it was stopped, and a later wish is heard again', async () => {
  const { pull, asked, pass } = setup(10)
  pull.want()
  await pass(5)
  pull.want()
  pull.stop()
  await pass(500)
  expect(asked).toEqual([0])
  pull.want()
  expect(asked).toEqual([0, 505])
})
