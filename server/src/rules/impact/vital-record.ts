import type { CommonRecordCopy, CommonVitalRecord } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** BIA-34: a vital record that one event can destroy. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-34',
  name: 'vital-record',
  title: { en: 'Vital record in one place', 'zh-cn': '重要记录只存一处', 'zh-tw': '重要紀錄只存一處' },
  why: {
    en: 'A record without which work cannot resume is gone with the room that it is in.',
    'zh-cn': '没有它就无法恢复工作的记录，会与存放它的房间一起失去。',
    'zh-tw': '沒有它就無法恢復工作的紀錄，會與存放它的房間一起失去。',
  },
  messages: {
    none: {
      en: 'Where the record is kept is not stated: list every place, the original included.',
      'zh-cn': '未写明该记录存放在何处：请列出所有存放地点，包括原件。',
      'zh-tw': '未寫明該紀錄存放於何處：請列出所有存放地點，含正本。',
    },
    one: {
      en: 'The record is kept in one place only. Keep a copy elsewhere; if there is one, list it.',
      'zh-cn': '该记录只存放在一处。请另存一份；如已有，请列出。',
      'zh-tw': '該紀錄只存放在一處。請另存一份；如已有，請列出。',
    },
    together: {
      en: 'All {count} copies are kept in {place}: what happens there happens to all of them.',
      'zh-cn': '{count} 份全部存放在“{place}”：一旦该处出事，将全部失去。',
      'zh-tw': '{count} 份全部存放在「{place}」：該處一旦出事，將全部失去。',
    },
  },
  severity: byMessage({ none: asGap, one: 'warning', together: 'warning' }),
  visits: ['common.vital_record'],
  check(record, context) {
    const { copies, status, $ } = record
    if (status?.value === 'retired') return
    const slot = $.slots.get('copies')
    const at = keyOf(record, 'copies')
    if (!slot) context.report({ at, message: 'none' })
    // A list with blanks is still being written.
    else if (slot.state === 'value' && copies.length === itemsOf(record)) checkPlaces(copies, record, context)
  },
})

function itemsOf({ $ }: CommonVitalRecord): number {
  const node = $.slots.get('copies')?.node
  const list = node?.kind === 'alias' ? node.target : node
  return list?.kind === 'sequence' ? list.items.length : 0
}

function checkPlaces(copies: CommonVitalRecord['copies'], record: CommonVitalRecord, context: LinkedContext): void {
  const at = keyOf(record, 'copies')
  if (copies.length === 1) context.report({ at, message: 'one' })
  const places = copies.map((copy) => placeIn(copy, context))
  const [first] = places
  if (copies.length < 2 || !first || places.some((place) => place?.key !== first.key)) return
  context.report({ at, message: 'together', args: { count: copies.length, place: first.name } })
}

interface Place {
  readonly key: unknown
  readonly name: string
}

/** A site of the registry, however it is called there, or the place in words. */
function placeIn(copy: Located<string> | CommonRecordCopy, context: LinkedContext): Place | undefined {
  const location = isElementLike(copy) ? copy.location : copy
  const written = location && isElementLike(location) ? location.text : location
  if (!written) return undefined
  const site = targetOf(context, ['site'], written)
  return site ? { key: site.element, name: site.name ?? site.id } : { key: written.text.trim().toLowerCase(), name: written.text }
}
