/** Words that mean «still to be decided», alone in a value. */
const undecided =
  /^(?:tbd|tba|tbc|todo|fixme|xxx+|to be (?:decided|determined|confirmed|defined)|待定|待补充|待補充|待补|待補|待填|待填写|待填寫|待确认|待確認|未定|未決定|另行通知|另訂|暫缺|暂缺)[.。]?$/i

/** A value that is only dots, dashes or underscores. */
const filler = /^(?:[._…＿]{2,}|[．。·]{3,}|-{2,}|[?？]{2,})$/

/** The whole value in brackets of any width. */
const bracketed = /^[[［【〔〖](?<inner>[^[\]［］【】〔〕〖〗]*)[\]］】〕〗]$/

/** Words by which a bracket inside a sentence is known to be a blank and not a remark, a link or a number. */
const blank =
  /姓名|日期|年月日|名[单單]|列表|清[单單]|里程碑|负责人|負責人|待[定补補填]|部[门門]名称|部門名稱|公司名[称稱]|电话|電話|地[址点點]|\bname\b|\bdate\b|\blist\b|\bowner\b|\bmilestone\b|\btbd\b|\btodo\b|insert |fill in|your /i

const inProse =
  /[[［【〔](?<square>[^[\]［］【】〔〕]{1,40})[\]］】〕](?!\()|<(?<angle>[A-Za-z\u4e00-\u9fff][^<>/]{0,40})>|\{\{[^{}]{0,60}\}\}|\b(?:TBD|TBC|TODO|XXX)\b|_{3,}/g

/** What stands where a value is expected. */
export type Standing = 'filled' | 'placeholder' | 'notApplicable'

/** `n/a`, `n/a (reason)`, `不適用（原因）`. */
const notApplicable = /^(?:n\/a|not applicable|不适用|不適用|無此項|无此项)(?:\s*[(（:：,，].*)?$/is

/** How everything begins that is no value: most texts are told apart by their first character. */
const mayStandOpen = /^[[［【〔〖<{._…＿．。·?？ntfx不无無待未另暫暂-]/i

/** Whether a whole value is filled, a placeholder or declared not to apply. */
export function standing(text: string): Standing {
  const trimmed = text.trim()
  if (!mayStandOpen.test(trimmed)) return 'filled'
  if (notApplicable.test(trimmed)) return 'notApplicable'
  if (undecided.test(trimmed) || filler.test(trimmed) || bracketed.test(trimmed)) return 'placeholder'
  return /^<[^<>\n]{1,60}>$/.test(trimmed) || /^\{\{[^{}]*\}\}$/.test(trimmed) ? 'placeholder' : 'filled'
}

/** The text between the brackets of a bracketed value: `月度` of `[月度]`. */
export const innerOf = (text: string): string | undefined => bracketed.exec(text.trim())?.groups?.['inner']?.trim()

/** A list of one entry in brackets is a blank only if the entry can be nothing else: `[Resident list]` may well be a form that there is. */
const nameOfBlank =
  /^(?:(?:負責人|负责人|聯絡人|联系人|联络人)?姓名|(?:開始|开始|結束|结束|完成|編製|编制)?日期|(?:資源|资源)?(?:列表|清单|清單)|名单|名單|里程碑\s*\d*(?:-日期)?|待[定补補填].*|(?:start |end |due )?dates?|(?:owner |full )?names?|(?:resource )?list|owner|tbd)$/i

/** Whether a text that stands alone, without brackets, is the name of a blank: `資源列表`, `負責人姓名`. */
export const namesBlank = (text: string): boolean => nameOfBlank.test(text.trim())

/** Most sentences hold none; asking for one character is cheaper than looking for a whole blank. */
const mayHoldBlank = /[[［【〔<{_]|TB[DC]|TODO|XXX/

export interface Blank {
  readonly start: number
  readonly end: number
}

/** The blanks inside prose. In a message template `{{variables}}` are what the template is for. */
export function blanksInProse(text: string, variables: 'blank' | 'allowed'): readonly Blank[] {
  if (!mayHoldBlank.test(text)) return []
  return [...text.matchAll(inProse)]
    .filter((match) => isBlank(match, variables))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function isBlank(match: RegExpExecArray, variables: 'blank' | 'allowed'): boolean {
  const { square, angle } = match.groups ?? {}
  if (square !== undefined) return blank.test(square)
  if (angle !== undefined) return blank.test(angle)
  return !match[0].startsWith('{{') || variables === 'blank'
}
