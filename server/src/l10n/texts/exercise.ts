import type { Catalogue } from '../catalogue.ts'

/** What stands in the record of an exercise, in the plan's language. */
export const exerciseTexts: Catalogue = {
  'exercise.head': {
    en: 'Written at the end of a tabletop exercise. What stands in brackets is to be filled in.',
    'zh-cn': '桌面推演结束时生成，方括号中的内容待填写。',
    'zh-tw': '桌面推演結束時產生，方括號中的內容待填寫。',
  },
  'exercise.head.planned': {
    en: 'It was planned as {id}: that entry still says so. Give it the status cancelled, or take these results over into it.',
    'zh-cn': '本次演练对应计划条目 {id}，该条目仍为“计划中”：请将其状态改为“已取消”，或把本文件的结果移入该条目。',
    'zh-tw': '本次演練對應規劃項目 {id}，該項目仍為「規劃中」：請將其狀態改為「已取消」，或把本檔的結果移入該項目。',
  },
  'exercise.document': { en: 'Record of the exercise of {plan}', 'zh-cn': '{plan}演练记录', 'zh-tw': '{plan}演練紀錄' },
  'exercise.title': { en: 'Tabletop exercise of {plan}', 'zh-cn': '{plan}桌面推演', 'zh-tw': '{plan}桌面推演' },
  'exercise.aim': { en: '{name} is back within its RTO', 'zh-cn': '{name}在 RTO 内恢复', 'zh-tw': '{name}於 RTO 內復原' },
  'exercise.begin': { en: 'Exercise begins', 'zh-cn': '演练开始', 'zh-tw': '演練開始' },
  'exercise.end': { en: 'Exercise ends ({time})', 'zh-cn': '演练结束（{time}）', 'zh-tw': '演練結束（{time}）' },
  'exercise.pause': { en: 'Clock stopped ({time})', 'zh-cn': '暂停计时（{time}）', 'zh-tw': '暫停計時（{time}）' },
  'exercise.resume': { en: 'Clock goes on ({time})', 'zh-cn': '继续计时（{time}）', 'zh-tw': '繼續計時（{time}）' },
  'exercise.set': { en: 'Clock set to {time}', 'zh-cn': '计时调整为 {time}', 'zh-tw': '計時調整為 {time}' },
  'exercise.started': {
    en: 'Started: {title} ({step}, {time})',
    'zh-cn': '开始：{title}（{step}，{time}）',
    'zh-tw': '開始：{title}（{step}，{time}）',
  },
  'exercise.done': { en: 'Done: {title} ({step}, {time})', 'zh-cn': '完成：{title}（{step}，{time}）', 'zh-tw': '完成：{title}（{step}，{time}）' },
  'exercise.note': {
    en: 'Note on {title} ({step}, {time}): {text}',
    'zh-cn': '备注 {title}（{step}，{time}）：{text}',
    'zh-tw': '備註 {title}（{step}，{time}）：{text}',
  },
  'exercise.inject': { en: 'Inject ({time}): {text}', 'zh-cn': '情景注入（{time}）：{text}', 'zh-tw': '情境注入（{time}）：{text}' },
  'exercise.finding': { en: 'Observed ({time}): {text}', 'zh-cn': '观察到（{time}）：{text}', 'zh-tw': '觀察到（{time}）：{text}' },
  'exercise.over': {
    en: '{name} was back after {back}, {over} later than its RTO of {rto}.',
    'zh-cn': '{name}于 {back} 后恢复，比 RTO {rto} 晚 {over}。',
    'zh-tw': '{name}於 {back} 後復原，比 RTO {rto} 晚 {over}。',
  },
  'exercise.notBack': {
    en: '{name} was not brought back before the exercise ended; its RTO is {rto}.',
    'zh-cn': '演练结束时{name}仍未恢复；其 RTO 为 {rto}。',
    'zh-tw': '演練結束時{name}仍未復原；其 RTO 為 {rto}。',
  },
}
