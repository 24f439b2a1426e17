import type { Catalogue } from '../catalogue.ts'

/** What changed between two states of a programme. */
export const changeTexts: Catalogue = {
  'change.plain': { en: '{text}', 'zh-cn': '{text}', 'zh-tw': '{text}' },
  'change.none': { en: 'Nothing has changed in meaning.', 'zh-cn': '含义没有变化。', 'zh-tw': '意義沒有變更。' },
  'change.document.added': { en: 'new document', 'zh-cn': '新文件', 'zh-tw': '新文件' },
  'change.document.removed': { en: 'document removed', 'zh-cn': '文件已删除', 'zh-tw': '文件已刪除' },
  'change.entry': { en: '{type} «{name}»', 'zh-cn': '{type}“{name}”', 'zh-tw': '{type}「{name}」' },
  'change.entry.id': { en: '{type} «{name}» ({id})', 'zh-cn': '{type}“{name}”（{id}）', 'zh-tw': '{type}「{name}」（{id}）' },
  'change.value': { en: '{key}: {before} → {after}', 'zh-cn': '{key}：{before} → {after}', 'zh-tw': '{key}：{before} → {after}' },
  'change.value.set': { en: '{key}: set to {after}', 'zh-cn': '{key}：设为 {after}', 'zh-tw': '{key}：設為 {after}' },
  'change.value.gone': { en: '{key}: {before} removed', 'zh-cn': '{key}：删除 {before}', 'zh-tw': '{key}：刪除 {before}' },
  'change.now': { en: 'now: {sentence} ({rule})', 'zh-cn': '现在：{sentence}（{rule}）', 'zh-tw': '現在：{sentence}（{rule}）' },
  'change.mended': { en: 'no longer: {sentence} ({rule})', 'zh-cn': '不再：{sentence}（{rule}）', 'zh-tw': '不再：{sentence}（{rule}）' },
}
