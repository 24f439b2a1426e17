import type { Catalogue } from '../catalogue.ts'

/** Sentences above the dependency graph. */
export const dependencyModelTexts: Catalogue = {
  'dependencies.late': {
    en: '{name} may take {own}, but {by} needs it after {needed}',
    'zh-cn': '{name} 恢复可能需要 {own}，而 {by} 要求 {needed} 内可用',
    'zh-tw': '{name} 復原可能需要 {own}，而 {by} 要求 {needed} 內可用',
  },
  'dependencies.lateContract': {
    en: 'The contract of {name} allows {own}, but {by} needs it after {needed}',
    'zh-cn': '{name} 的合同允许 {own}，而 {by} 要求 {needed} 内可用',
    'zh-tw': '{name} 的合約容許 {own}，而 {by} 要求 {needed} 內可用',
  },
  'dependencies.alsoLate': {
    en: '{name} may take {own} where {by} needs it after {needed}.',
    'zh-cn': '{name} 可能需要 {own}，而 {by} 要求 {needed} 内可用。',
    'zh-tw': '{name} 可能需要 {own}，而 {by} 要求 {needed} 內可用。',
  },
  'dependencies.alsoLateContract': {
    en: 'The contract of {name} allows {own} where {by} needs it after {needed}.',
    'zh-cn': '{name} 的合同允许 {own}，而 {by} 要求 {needed} 内可用。',
    'zh-tw': '{name} 的合約容許 {own}，而 {by} 要求 {needed} 內可用。',
  },
  'dependencies.moreLate': {
    en: '{count} more come back too late.',
    'zh-cn': '另有 {count} 项恢复过晚。',
    'zh-tw': '另有 {count} 項復原過晚。',
  },
  'dependencies.moreLateOne': { en: 'One more comes back too late.', 'zh-cn': '另有 1 项恢复过晚。', 'zh-tw': '另有 1 項復原過晚。' },
  'dependencies.hold': {
    en: 'Nothing is back later than it is needed, among {count} things that depend on each other',
    'zh-cn': '相互依赖的 {count} 项中，没有一项晚于需要的时间恢复',
    'zh-tw': '互相仰賴的 {count} 項中，沒有一項晚於需要的時間復原',
  },
  'dependencies.single': {
    en: 'One single point of failure: {names}.',
    'zh-cn': '有 1 处单点故障：{names}。',
    'zh-tw': '有 1 處單點故障：{names}。',
  },
  'dependencies.singles': {
    en: '{count} single points of failure: {names}.',
    'zh-cn': '有 {count} 处单点故障：{names}。',
    'zh-tw': '有 {count} 處單點故障：{names}。',
  },
  'dependencies.stop': { en: '{count} activities stop', 'zh-cn': '{count} 项活动中断', 'zh-tw': '{count} 項活動中斷' },
  'dependencies.stopOne': { en: 'one activity stops', 'zh-cn': '1 项活动中断', 'zh-tw': '1 項活動中斷' },
  'dependencies.offNone': {
    en: 'Without {names} no activity stops.',
    'zh-cn': '假设失去 {names}：没有业务活动中断。',
    'zh-tw': '假設失去 {names}：沒有業務活動中斷。',
  },
  'dependencies.offKept': {
    en: 'Without {names} {stop}, but none longer than its MTPD.',
    'zh-cn': '假设失去 {names}：{stop}，均未超出 MTPD。',
    'zh-tw': '假設失去 {names}：{stop}，皆未超出 MTPD。',
  },
  'dependencies.offOpen': {
    en: 'Without {names} {stop}, and it is not stated when all of them are back.',
    'zh-cn': '假设失去 {names}：{stop}，其中有的何时恢复未作说明。',
    'zh-tw': '假設失去 {names}：{stop}，其中有的何時復原並未說明。',
  },
  'dependencies.offBreach': {
    en: 'Without {names} {stop}; {breached} breach their MTPD, the first ({name}) after {mtpd}.',
    'zh-cn': '假设失去 {names}：{stop}，{breached} 项超出 MTPD，最先是 {name}（{mtpd} 后）。',
    'zh-tw': '假設失去 {names}：{stop}，{breached} 項超出 MTPD，最先是 {name}（{mtpd} 後）。',
  },
  'dependencies.offBreachOne': {
    en: 'Without {names} {stop}; {name} breaches its MTPD after {mtpd}.',
    'zh-cn': '假设失去 {names}：{stop}，{name} 在 {mtpd} 后超出 MTPD。',
    'zh-tw': '假設失去 {names}：{stop}，{name} 在 {mtpd} 後超出 MTPD。',
  },
}
