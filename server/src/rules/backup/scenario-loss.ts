import { type Args, duration } from '../../base/message.ts'
import type { Element } from '../../language/model/element.ts'
import { type Loss, placeOfLoss, scenarioLosses } from '../../programme/analysis/dataLoss.ts'
import { keyOf, placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/**
 * BKP-02: in an event that the plan prepares for, the copies that are left are too old, or none is left. An attack and a mistake cost more
 * data than an outage nearly everywhere, and are asked the same RPO.
 */
export const rule: Rule = linkedElementRule({
  id: 'BKP-02',
  name: 'scenario-loss',
  title: { en: 'Too much data lost in a planned scenario', 'zh-cn': '预设情景下数据丢失过多', 'zh-tw': '預設情境下資料遺失過多' },
  why: {
    en: 'The copy that meets the RPO on a normal day is often the one that the event itself destroys.',
    'zh-cn': '平日满足 RPO 的那份副本，往往正是事件本身会毁掉的那一份。',
    'zh-tw': '平日符合 RPO 的那份複本，往往正是事件本身會毀掉的那一份。',
  },
  messages: {
    siteLoss: {
      en: 'When the site is lost, up to {loss} of “{data}” is lost with it; its RPO is {rpo}: {over} too much.',
      'zh-cn': '一旦失去所在场所，“{data}”最多丢失 {loss} 的数据，而其 RPO 为 {rpo}：超出 {over}。',
      'zh-tw': '一旦失去所在據點，「{data}」最多遺失 {loss} 的資料，而其 RPO 為 {rpo}：超出 {over}。',
    },
    regionLoss: {
      en: 'When the region is lost, up to {loss} of “{data}” is lost with it; its RPO is {rpo}: {over} too much.',
      'zh-cn': '一旦失去所在区域，“{data}”最多丢失 {loss} 的数据，而其 RPO 为 {rpo}：超出 {over}。',
      'zh-tw': '一旦失去所在區域，「{data}」最多遺失 {loss} 的資料，而其 RPO 為 {rpo}：超出 {over}。',
    },
    corruption: {
      en: 'After a deletion or a corruption up to {loss} of “{data}” is lost: replicas follow it, and its RPO of {rpo} is exceeded by {over}.',
      'zh-cn': '误删或数据损坏后，“{data}”最多丢失 {loss} 的数据：复制副本会跟着损坏，比 RPO {rpo} 超出 {over}。',
      'zh-tw': '誤刪或資料損毀後，「{data}」最多遺失 {loss} 的資料：複寫複本會跟著損毀，比 RPO {rpo} 超出 {over}。',
    },
    ransomware: {
      en: 'After ransomware up to {loss} of “{data}” is lost, counting only copies out of its reach: its RPO of {rpo} is exceeded by {over}.',
      'zh-cn': '遭勒索软件攻击后，只计其触及不到的副本，“{data}”最多丢失 {loss} 的数据，比 RPO {rpo} 超出 {over}。',
      'zh-tw': '遭勒索軟體攻擊後，只計其觸及不到的複本，「{data}」最多遺失 {loss} 的資料，比 RPO {rpo} 超出 {over}。',
    },
    noneInRegionLoss: {
      en: 'When the region is lost, no copy of “{data}” is left: all of them are in it.',
      'zh-cn': '一旦失去所在区域，“{data}”没有任何副本留存：全部副本都在该区域内。',
      'zh-tw': '一旦失去所在區域，「{data}」沒有任何複本留存：全部複本都在該區域內。',
    },
    noneAfterRansomware: {
      en: 'After ransomware no copy of “{data}” is left: none of them is offline, or immutable under other administrators than those of production.',
      'zh-cn': '遭勒索软件攻击后，“{data}”没有任何副本留存：没有一份是离线的，也没有一份是由生产环境以外的管理员管理的不可变副本。',
      'zh-tw': '遭勒索軟體攻擊後，「{data}」沒有任何複本留存：沒有一份是離線的，也沒有一份是由正式環境以外的管理員管理的不可變更複本。',
    },
    unsaidAfterRansomware: {
      en: 'No copy of “{data}” is said to be offline or immutable, and those who manage production manage the copies too: ransomware may take all.',
      'zh-cn': '“{data}”没有任何一份副本注明是离线或不可变的，而副本与生产环境由同一批管理员管理：勒索软件可能一并毁掉。',
      'zh-tw': '「{data}」沒有任何一份複本註明是離線或不可變更的，而複本與正式環境由同一批管理員管理：勒索軟體可能一併毀掉。',
    },
    rpo: { en: 'RPO of “{data}”: {rpo}', 'zh-cn': '“{data}”的 RPO：{rpo}', 'zh-tw': '「{data}」的 RPO：{rpo}' },
  },
  severity: byMessage({
    siteLoss: 'warning',
    regionLoss: 'warning',
    corruption: 'warning',
    ransomware: 'warning',
    noneInRegionLoss: 'error',
    noneAfterRansomware: 'error',
    unsaidAfterRansomware: 'warning',
  }),
  visits: ['continuity_plan.backup_policy', 'continuity_plan.replication'],
  check(element, context) {
    const losses = (scenarioLosses(context.programme).get(element) ?? []).filter(isAttainable)
    for (const alike of Map.groupBy(losses, messageOf).values()) report(element, alike, context)
  },
})

/** No loss at all is what a mirror gives, and a mirror repeats a deletion or an attack at once: of a copy behind it nobody can ask that. */
const isAttainable = ({ scenario, asked, copy }: Loss): boolean =>
  copy === undefined || asked.seconds > 0 || scenario === 'siteLoss' || scenario === 'regionLoss'

function messageOf({ scenario, copy, unsaid }: Loss): string {
  if (copy) return scenario
  if (unsaid) return 'unsaidAfterRansomware'
  return scenario === 'regionLoss' ? 'noneInRegionLoss' : 'noneAfterRansomware'
}

/** Of several data sets with the same fate the most demanding one is named. */
function report(element: Element, losses: readonly Loss[], context: LinkedContext): void {
  const [first] = losses
  if (!first) return
  const at = first.copy ? (placeOfLoss(first.copy) ?? placeOf(element)) : keyOf(element, 'copies')
  context.report({ at, message: messageOf(first), args: wording(first), related: losses.map(related) })
}

const wording = ({ copy, asked, protection }: Loss): Args => ({
  data: protection.data.name,
  rpo: duration(asked.seconds),
  ...(copy && { loss: duration(copy.loss), over: duration(copy.loss - asked.seconds) }),
})

const related = ({ asked, protection }: Loss): RelatedReport => ({
  at: asked.at,
  uri: asked.uri,
  message: 'rpo',
  args: { data: protection.data.name, rpo: duration(asked.seconds) },
})
