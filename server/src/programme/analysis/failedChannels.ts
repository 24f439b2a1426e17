import type { CommonChannel, ContinuityPlanCrisisAudience } from '../../generated/model.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'
import { channelsIn, type NamedChannel } from './channels.ts'

/** The channels of an audience, where the words that say when it is told name each of them, or its system, among what has failed. */
export function failedChannels({ trigger, channel }: ContinuityPlanCrisisAudience, from: Standpoint): readonly NamedChannel[] | undefined {
  const failed = trigger && failing.test(trigger.text) ? trigger.text.toLowerCase() : undefined
  const channels = channelsIn([channel], from)
  return failed !== undefined && channels.length > 0 && channels.every((one) => isNamed(one, failed, from)) ? channels : undefined
}

const failing =
  /\b(?:unavailable|down|out of (?:order|service)|fail(?:s|ed|ure)?|outage|unreachable|not (?:available|reachable|working)|lost)\b|不可用|[无無]法(?:使用|[访訪][问問]|[连連][线線接])|中[断斷]|失效|故障|停[运運][转轉行]?|[宕當]机|當機/i

/** What works by itself is not named by what it is called like: a mobile telephone does not fail with the call centre. */
function isNamed({ known }: NamedChannel, failed: string, from: Standpoint): boolean {
  const { system, out_of_band: apart, name } = (known?.element ?? {}) as Partial<CommonChannel>
  if (!known || !system || apart?.value === true) return false
  const target = targetOf({ ...from, document: known.document }, ['system'], system)
  return [name?.value, target?.name].some((one) => wordsOf(one ?? '').some((word) => says(failed, word)))
}

/** A word begins as it does; Chinese has no beginnings of words. */
const says = (failed: string, word: string): boolean =>
  /^[a-z]/.test(word) ? (failed.match(/[a-z]+/g) ?? []).some((one) => one.startsWith(word)) : failed.includes(word)

/** Words that say something, without an s at their end: of a Chinese name each two characters that stand together. */
function wordsOf(name: string): readonly string[] {
  const latin = (name.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => (word.length > 4 ? word.replace(/s$/, '') : word))
  const han = (name.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) => [...run].slice(1).map((one, index) => `${run[index]}${one}`))
  return [...latin, ...han].filter((word) => !general.has(word))
}

const general: ReadonlySet<string> = new Set(
  [
    'system service company banner announcement alert message text page status centre center platform online',
    'data customer emergency incident notification internal external group team plan',
    '系统 系統 服务 服務 平台 公司 通知 公告 中心 主机 主機 客户 客戶 数据 資料 应急 緊急',
  ].flatMap((line) => line.split(' ')),
)
