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
  'changes.title': { en: 'Changed since the last commit', 'zh-cn': '自上次提交以来的变化', 'zh-tw': '自上次提交以來的變更' },
  'changes.noHistory': {
    en: 'Without git nobody can say what has changed; here there is none.',
    'zh-cn': '没有 git 就无法比较变化，而此处没有 git。',
    'zh-tw': '沒有 git 就無法比較變更，而此處沒有 git。',
  },
  'changes.failed': {
    en: 'What has changed cannot be said: {reason}.',
    'zh-cn': '无法比较变化：{reason}。',
    'zh-tw': '無法比較變更：{reason}。',
  },
}
