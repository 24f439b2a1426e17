import type { CommonChangeLogEntry, CommonDocument, CommonPlainDocument } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { reached } from '../../language/model/header.ts'
import { isoText } from '../../language/values/civil.ts'
import { compareVersions } from '../../language/values/versions.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** DOC-07: the change log does not tell how the document came to its version. */
export const rule: Rule = elementRule({
  id: 'DOC-07',
  name: 'version-log',
  title: { en: 'Version and change log', 'zh-cn': '版本与变更记录不符', 'zh-tw': '版本與變更紀錄不符' },
  why: {
    en: 'Whoever holds a printed copy cannot tell whether it is the current one, nor what has changed since.',
    'zh-cn': '拿着纸质副本的人无法判断它是否为现行版本，也不知道此后改了什么。',
    'zh-tw': '拿著紙本的人無法判斷它是不是現行版本，也不知道之後改了什麼。',
  },
  messages: {
    unlogged: {
      en: 'The change log has no entry for version {version}; its last one is {last}.',
      'zh-cn': '变更记录中没有版本 {version}；最后一条是 {last}。',
      'zh-tw': '變更紀錄裡沒有版本 {version}；最後一筆是 {last}。',
    },
    behind: {
      en: 'The document says version {version}, but its change log has come to {last}.',
      'zh-cn': '文件版本写的是 {version}，而变更记录已到 {last}。',
      'zh-tw': '文件版本寫的是 {version}，而變更紀錄已到 {last}。',
    },
    versions: {
      en: 'Version {version} stands behind {before}: the entries are out of order.',
      'zh-cn': '版本 {version} 排在 {before} 之后：记录顺序有误。',
      'zh-tw': '版本 {version} 排在 {before} 之後：紀錄順序有誤。',
    },
    dates: {
      en: '{date} is before {before}, the date of the version before it.',
      'zh-cn': '{date} 早于前一版本的日期 {before}。',
      'zh-tw': '{date} 早於前一版本的日期 {before}。',
    },
    last: { en: 'The last entry', 'zh-cn': '最后一条', 'zh-tw': '最後一筆' },
    earlier: { en: 'The entry before it', 'zh-cn': '前一条', 'zh-tw': '前一筆' },
  },
  severity: always('warning'),
  visits: ['common.document', 'common.plain_document'],
  check(header, context) {
    const log = oldestFirst(header.change_log)
    for (const [index, entry] of log.entries()) {
      const before = log[index - 1]
      if (before) compareEntries(before, entry, context)
    }
    compareHeader(header, log, context)
  },
})

type Log = readonly CommonChangeLogEntry[]

/** Many logs have the newest entry on top. */
function oldestFirst(log: Log): Log {
  const steps = log.slice(1).map((entry, index) => stepOf(log[index], entry))
  const isNewestFirst = steps.some((step) => step < 0) && steps.every((step) => step <= 0)
  return isNewestFirst ? log.toReversed() : log
}

/** Whether an entry is later (1) or earlier (−1) than the one above it, by its version, else by its date. */
function stepOf(above: CommonChangeLogEntry | undefined, entry: CommonChangeLogEntry): number {
  const byVersion = above?.version && entry.version ? compareVersions(entry.version.text, above.version.text) : undefined
  if (byVersion) return Math.sign(byVersion)
  return above?.date && entry.date ? Math.sign(entry.date.value - above.date.value) : 0
}

function compareEntries(before: CommonChangeLogEntry, entry: CommonChangeLogEntry, { report }: RuleContext): void {
  const [older, newer] = [before.version, entry.version]
  if (older && newer && (compareVersions(newer.text, older.text) ?? 0) < 0) {
    const related = [{ at: older.span, message: 'earlier' }]
    report({ at: newer.span, message: 'versions', args: { version: newer.text, before: older.text }, related })
  } else if (before.date && entry.date && entry.date.value < before.date.value) {
    const args = { date: isoText(entry.date.value), before: isoText(before.date.value) }
    report({ at: entry.date.span, message: 'dates', args, related: [{ at: before.date.span, message: 'earlier' }] })
  }
}

/** A draft works towards a version that is not released yet; what is approved has been. */
function compareHeader({ version }: CommonDocument | CommonPlainDocument, log: Log, { report, status }: RuleContext): void {
  const logged = log.flatMap((entry) => entry.version ?? [])
  const last = latestOf(logged)
  if (!version || !last || logged.length < log.length) return
  const args = { version: version.text, last: last.text }
  const related = [{ at: last.span, message: 'last' }]
  const order = compareVersions(version.text, last.text)
  if (order !== undefined && order < 0) report({ at: version.span, message: 'behind', args, related })
  else if (reached(status, 'approved') && !logged.some((one) => compareVersions(one.text, version.text) === 0)) {
    report({ at: version.span, message: 'unlogged', args, related })
  }
}

const latestOf = (versions: readonly Located<string>[]): Located<string> | undefined =>
  versions.reduce<Located<string> | undefined>((best, one) => (best && (compareVersions(one.text, best.text) ?? 1) < 0 ? best : one), undefined)
