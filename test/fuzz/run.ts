// `npm run fuzz -- --seconds 600 [--seed 1]`: random texts and random changes, for a while. A seed that fails fails again.
import { parseArgs } from 'node:util'
import { type Failure, session } from './fuzz.ts'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } } })
const first = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed)
const end = Date.now() + Number(values.seconds) * 1000
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6)

let [seed, changes, slowest, most] = [first, 0, 0, 0]
const failures: Failure[] = []
do {
  const { tally, failure } = session(seed++)
  changes += tally.changes
  slowest = Math.max(slowest, tally.slowest)
  most = Math.max(most, megabytes())
  if (failure) failures.push(failure)
} while (Date.now() < end && failures.length < 10)

for (const { seed: at, source, what, text } of failures) console.log(`\nseed ${at}, ${source}: ${what}\n${JSON.stringify(text).slice(0, 2000)}`)
console.log(
  `${seed - first} texts from seed ${first}, ${changes} changes; the slowest took ${Math.round(slowest)} ms, memory at most ${most} MB; ${failures.length} failures`,
)
// That no text needs much memory is seen to by the limit that `npm run fuzz` sets.
process.exit(failures.length === 0 ? 0 : 1)
