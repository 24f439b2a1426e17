import { isoText } from '../../../language/values/civil.ts'
import type { Lede } from '../basicTypes.ts'
import { joined, sayer } from '../board/say.ts'
import type { Scene } from '../scene.ts'
import { dueName } from './due.ts'
import type { Due } from './facts.ts'
import type { Key } from './say.ts'
import type { Counts, WorklistView } from './types.ts'

interface Facts {
  readonly dues: readonly Due[]
  readonly worklist: WorklistView
  readonly documents: number
}

/** What is late and who has most of it, else what comes next; then what is open altogether. */
export function ledeOf({ dues, worklist, documents }: Facts, scene: Scene): Lede {
  const say = sayer<Key>('programme', scene)
  const late = dues.filter(({ state }) => state === 'late')
  const open = openSentence(worklist.total, documents, scene)
  const [first] = late
  if (!first) return { ...quiet(dues, worklist.total, scene), text: open }
  const days = first.day === undefined ? undefined : scene.today - first.day
  const longest = days === undefined ? [] : [say('lede.longest', { name: dueName(first, scene), days })]
  return { tone: 'late', headline: lateSentence(late.length, worklist, scene), text: joined(scene, [...longest, open]) }
}

/** How much is late, and with whom most of it is; where nobody has more than one, it is nobody's in particular. */
function lateSentence(count: number, { owners }: WorklistView, scene: Scene): string {
  const say = sayer<Key>('programme', scene)
  const [most, next] = owners
  const share = most?.counts.overdue ?? 0
  const items = { key: count === 1 ? 'programme.lede.item' : 'programme.lede.items', args: { count } }
  if (!most || most.key === '') return say('lede.late', { items })
  if (share === count) return say('lede.lateAll', { items, name: most.name })
  if (share < 2 || share === next?.counts.overdue) return say('lede.late', { items })
  return say('lede.latePart', { items, share, name: most.name })
}

function quiet(dues: readonly Due[], { errors, warnings }: Counts, scene: Scene): Pick<Lede, 'tone' | 'headline'> {
  const say = sayer<Key>('programme', scene)
  const next = dues.find(({ day }) => day !== undefined)
  const tone = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'ok'
  if (next?.day === undefined) return { tone, headline: say('lede.none') }
  return { tone, headline: say('lede.next', { name: dueName(next, scene), date: isoText(next.day), days: next.day - scene.today }) }
}

function openSentence({ gaps, errors, warnings }: Counts, documents: number, scene: Scene): string {
  const say = sayer<Key>('programme', scene)
  const part = (name: 'gap' | 'error' | 'warning', count: number) =>
    count === 0 ? [] : [{ key: count === 1 ? `lede.${name}` : `lede.${name}s`, args: { count } }]
  const parts = [...part('gap', gaps), ...part('error', errors), ...part('warning', warnings)]
  const args = { parts, documents }
  return say(parts.length === 0 ? 'lede.clean' : 'lede.open', args)
}
