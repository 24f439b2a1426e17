import { halfWidth } from '../../language/values/halfWidth.ts'

/** A number that a text begins with, by the way it is written: `一、`, `（二）`, `3.`, `1.2`. Numbers written alike stand on one level. */
export interface Mark {
  readonly style: string
  /** `1.2`, in figures. */
  readonly ordinal: string
  /** The text behind it. */
  readonly rest: string
}

const styles: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['chapter', /^第\s*([一二三四五六七八九十百\d]+)\s*[章节節条條部篇编編][分]?\s*/],
  ['word', /^(?:chapter|section|part|appendix|annex)\s+([\dA-Z]+(?:\.\d+)*)\s*[.:–—-]?\s+/i],
  ['formal', /^([壹貳贰參叁肆伍陸陆柒捌玖拾]+)\s*[、.．,，]\s*/],
  ['han', /^([一二三四五六七八九十]+)\s*[、.．,，]\s*/],
  ['hanBracket', /^[（(]\s*([一二三四五六七八九十]+)\s*[)）]\s*[、.]?\s*/],
  ['dots', /^(\d+(?:[.．]\d+)+)[.．、)]?(?:\s+|(?=[^\d\s.%％]))/],
  ['number', /^(\d{1,3})\s*(?:[.．](?!\d)|[、)）])\s*/],
  // `30 April` and `2 小时` begin with figures that are no numbers of an item.
  ['bare', /^(\d{1,2})\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[分小时時天日月年周週个個次人名台项項份家秒])(?=[A-Z\u4e00-\u9fff])/],
  ['numberBracket', /^[（(]\s*(\d{1,3})\s*[)）]\s*/],
  ['circle', /^([①-⑳])\s*/],
  ['letter', /^([A-Za-z])[.)）]\s+/],
]

/** The number before a text; nothing where it begins with words. */
export function markOf(text: string): Mark | undefined {
  for (const [style, pattern] of styles) {
    const match = pattern.exec(text)
    const found = match?.[1]
    if (!match || found === undefined) continue
    const ordinal = figures(halfWidth(found))
    const rest = text.slice(match[0].length)
    if (rest.trim() === '') return undefined
    return { style: style === 'dots' ? `dots${ordinal.split('.').length}` : style, ordinal, rest }
  }
  return undefined
}

const digits: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** As they are written where nobody shall alter them. */
const formal: Readonly<Record<string, string>> = {
  壹: '一',
  貳: '二',
  贰: '二',
  參: '三',
  叁: '三',
  肆: '四',
  伍: '五',
  陸: '六',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
}

/** `十二` and `拾貳` are 12, `③` is 3; what has figures stays. */
export function figures(written: string): string {
  const ordinal = [...written].map((one) => formal[one] ?? one).join('')
  const circle = ordinal.length === 1 ? ordinal.charCodeAt(0) - 0x245f : 0
  if (circle >= 1 && circle <= 20) return String(circle)
  if (!/^[一二三四五六七八九十]+$/.test(ordinal)) return ordinal
  const [tens = '', ones = ''] = ordinal.includes('十') ? ordinal.split('十') : ['0', ordinal]
  return String((ordinal.includes('十') ? (digits[tens] ?? 1) * 10 : 0) + (digits[ones] ?? 0))
}

/** A label with what it says: `Task 1.2: Collect data`. */
export interface Labelled {
  readonly label: string
  /** `1.2` of `Task 1.2`. */
  readonly ordinal?: string
  readonly value: string
}

const longestLabel = 40

/** The label before a colon, if there is one. The colon of a time, of an address or inside a sentence is none. */
export function labelled(text: string): Labelled | undefined {
  const match = /^([^：:。；;！!？?\n]{1,60}?)\s*(?:：|:(?=\s|$|[^\d/\\\s]))\s*([\s\S]*)$/.exec(text)
  const label = match?.[1]?.trim() ?? ''
  if (!match || label === '' || label.length > longestLabel || /[,，]/.test(label)) return undefined
  return { ...withOrdinal(label.replace(/^\*+|\*+$/g, '')), value: (match[2] ?? '').trim() }
}

/** `任务一` is the first task, `Risk factor 2` the second risk; a year is no number of theirs. */
export function withOrdinal(label: string): { readonly label: string; readonly ordinal?: string } {
  const match = /^(.*?[^\d\s.第#])\s*[第#]?\s*(?:(\d{1,3}(?:[.．-]\d+)*)|([一二三四五六七八九十]{1,3}))$/.exec(label)
  const ordinal = match?.[2] ?? match?.[3]
  if (!match || match[1] === undefined || ordinal === undefined) return { label }
  return { label: match[1].trim(), ordinal: figures(halfWidth(ordinal)).replace(/[-．]/g, '.') }
}

/** `Task 1 – Business impact analysis`: in headings a dash stands for the colon. */
export function dashed(text: string): Labelled | undefined {
  const match = /^(.{2,30}?)\s+[–—-]\s+(.+)$/.exec(text)
  const said = match?.[1] === undefined ? undefined : withOrdinal(match[1])
  return said?.ordinal === undefined ? undefined : { ...said, value: match?.[2] ?? '' }
}
