import type { CommonPerson, CommonPhoneNumber, CommonSupplier, CommonSystem } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { halfWidth } from '../../language/values/halfWidth.ts'
import { foldName } from '../../language/values/hanScripts.ts'
import { derived } from '../../programme/index/derived.ts'
import { allOf, type Site } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

type Entry = CommonPerson | CommonSystem | CommonSupplier

/** REF-06: one person, system or supplier that is entered twice under names that only look different. */
export const rule: Rule = linkedElementRule({
  id: 'REF-06',
  name: 'near-duplicate',
  title: { en: 'Entered twice', 'zh-cn': '疑似重复登记', 'zh-tw': '疑似重複登錄' },
  why: {
    en: 'Counted as two, one person is a deputy of themself and one system is its own spare: the single point of failure does not show.',
    'zh-cn': '被当成两个时，同一个人成了自己的备用人员，同一个系统成了自己的备份，单点故障就看不出来。',
    'zh-tw': '被當成兩個時，同一個人成了自己的代理人，同一個系統成了自己的備援，單點失效就看不出來。',
  },
  messages: {
    name: {
      en: '«{name}» and «{other}» differ only in how they are written; are they the same?',
      'zh-cn': '“{name}”与“{other}”只是写法不同，是否为同一个？',
      'zh-tw': '「{name}」與「{other}」只是寫法不同，是否為同一個？',
    },
    twice: {
      en: '«{name}» is entered twice, with nothing that tells the two apart; are they the same?',
      'zh-cn': '“{name}”登记了两次，且无从区分，是否为同一个？',
      'zh-tw': '「{name}」登錄了兩次，且無從區分，是否為同一個？',
    },
    contact: {
      en: '«{name}» has the same number and the same e-mail address as «{other}»; are they the same person?',
      'zh-cn': '“{name}”与“{other}”的电话和电子邮件都相同，是否为同一人？',
      'zh-tw': '「{name}」與「{other}」的電話和電子郵件都相同，是否為同一人？',
    },
    other: { en: 'The other one', 'zh-cn': '另一个', 'zh-tw': '另一個' },
  },
  severity: always('warning'),
  visits: ['common.person', 'common.system', 'common.supplier'],
  check(entry, context) {
    if (entry.status?.value === 'retired') return
    const earlier = sameName(entry, context) ?? sameContact(entry, context)
    if (!earlier) return
    const [site, message] = earlier
    context.report({
      at: entry.name?.span ?? placeOf(entry),
      message,
      args: { name: entry.name?.text ?? '', other: site.element.name?.text ?? '' },
      related: [{ uri: site.file.uri, at: site.element.name?.span ?? placeOf(site.element), message: 'other' }],
    })
  },
})

type Earlier = readonly [Site<Entry>, 'name' | 'twice' | 'contact']

const living = derived((programme: Programme): readonly Site<Entry>[] =>
  [...allOf(programme, 'common.person'), ...allOf(programme, 'common.system'), ...allOf(programme, 'common.supplier')].filter(
    ({ element }) => element.status?.value !== 'retired',
  ),
)

const byName = derived(
  (programme: Programme): ReadonlyMap<string, readonly Site<Entry>[]> =>
    Map.groupBy(
      living(programme).filter(({ element }) => element.name),
      ({ element }) => nameOf(element),
    ),
)

const byMail = derived(
  (programme: Programme): ReadonlyMap<string, readonly Site<Entry>[]> =>
    Map.groupBy(
      living(programme).filter(({ element }) => mailOf(element) !== undefined),
      ({ element }) => mailOf(element) ?? '',
    ),
)

const nameOf = (entry: Entry): string => `${entry.$.shape.name} ${foldName(entry.name?.text ?? '')}`
const mailOf = (entry: Entry): string | undefined => (entry as CommonPerson).email?.text.toLowerCase()

function sameName(entry: Entry, { programme, file }: LinkedContext): Earlier | undefined {
  if (!entry.name) return undefined
  const other = (byName(programme).get(nameOf(entry)) ?? []).find((site) => isBefore(site, entry, file.uri) && !areTold(entry, site.element))
  return other && [other, other.element.name?.text === entry.name.text ? 'twice' : 'name']
}

/** Only those that stand before it, so that one of two is reported; the same id twice is REF-02’s. */
const isBefore = ({ element, file }: Site<Entry>, entry: Entry, uri: string): boolean =>
  element.id?.value !== entry.id?.value && (file.uri === uri ? element.$.span.start < entry.$.span.start : file.uri < uri)

/** Whether two of one name are told apart by something that one person, system or supplier has only one of. */
function areTold(one: Entry, other: Entry): boolean {
  const differ = (key: 'site' | 'unit' | 'email' | 'parent' | 'title'): boolean => {
    const [a, b] = [one, other].map((entry) => (entry as unknown as Record<string, Located<string> | undefined>)[key]?.text.toLowerCase())
    return a !== undefined && b !== undefined && a !== b
  }
  if (differ('email') || differ('site') || differ('unit') || differ('title')) return true
  const [mine, theirs] = [phonesOf(one), phonesOf(other)]
  if (mine.length > 0 && theirs.length > 0 && !mine.some((phone) => theirs.includes(phone))) return true
  return isSameParent(one, other)
}

/** Two services of one group are one supplier’s by what they say themselves. */
const isSameParent = (one: Entry, other: Entry): boolean => {
  const [a, b] = [(one as CommonSupplier).parent?.text, (other as CommonSupplier).parent?.text]
  return a !== undefined && a === b
}

/** A shared mailbox or a shared telephone is common; both together are one person. */
function sameContact(entry: Entry, { programme, file }: LinkedContext): Earlier | undefined {
  const mail = mailOf(entry)
  if (entry.$.shape.name !== 'common.person' || mail === undefined) return undefined
  const phones = phonesOf(entry)
  const alike = ({ element }: Site<Entry>): boolean => element.$.shape.name === 'common.person' && phonesOf(element).join() === phones.join()
  const other = phones.length > 0 ? (byMail(programme).get(mail) ?? []).find((site) => isBefore(site, entry, file.uri) && alike(site)) : undefined
  return other && [other, 'contact']
}

const phonesOf = (entry: Entry): readonly string[] =>
  ((entry as CommonPerson).phones ?? [])
    .flatMap((phone: Located<string> | CommonPhoneNumber) => (isElementLike(phone) ? (phone.number?.text ?? []) : phone.text))
    .map((text) => halfWidth(text).replace(/[^\d+]/g, ''))
    .toSorted()
