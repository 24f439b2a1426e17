import type { Catalogue } from '../catalogue.ts'

/** Why a change from a preview was not made, and what is asked before one. */
export const editTexts: Catalogue = {
  'edit.refused.stale': {
    en: 'The document has changed meanwhile. Look at the new state and try again.',
    'zh-cn': '文档在此期间已有改动，请查看最新内容后重试。',
    'zh-tw': '文件在這期間已有變更，請查看最新內容後再試一次。',
  },
  'edit.refused.alias': {
    en: '{item}: the value comes from another place (a YAML alias). Change it there.',
    'zh-cn': '{item}：该值引自别处（YAML 别名），请在原处修改。',
    'zh-tw': '{item}：此值引用自別處（YAML 別名），請在原處修改。',
  },
  'edit.refused.anchor': {
    en: '{item}: other places use the value too (a YAML anchor). Change it in the text.',
    'zh-cn': '{item}：该值还被其他位置引用（YAML 锚点），请在文本中修改。',
    'zh-tw': '{item}：此值另有其他位置引用（YAML 錨點），請在文字中修改。',
  },
  'edit.refused.merged': {
    en: '{item}: the value is merged in from another mapping (<<). Change it there.',
    'zh-cn': '{item}：该值由其他映射合并而来（<<），请在原处修改。',
    'zh-tw': '{item}：此值由其他對應合併而來（<<），請在原處修改。',
  },
  'edit.refused.multiline': {
    en: '{item}: the value runs over several lines. Change it in the text.',
    'zh-cn': '{item}：该值跨越多行，请在文本中修改。',
    'zh-tw': '{item}：此值跨越多行，請在文字中修改。',
  },
  'edit.refused.collection': {
    en: '{item}: no single value can be written here. Change it in the text.',
    'zh-cn': '{item}：此处无法写入单个值，请在文本中修改。',
    'zh-tw': '{item}：這裡無法寫入單一值，請在文字中修改。',
  },
  'edit.refused.gone': {
    en: '{item} is no longer in the document.',
    'zh-cn': '文档中已没有 {item}。',
    'zh-tw': '文件中已沒有 {item}。',
  },
  'edit.refused.noDate': {
    en: '{item} has no such value to set.',
    'zh-cn': '{item} 没有可设置的此项值。',
    'zh-tw': '{item} 沒有這個值可設定。',
  },
  'edit.refused.invalid': {
    en: '{item}: it would end before it begins, or the figure is out of range.',
    'zh-cn': '{item}：结束日会早于开始日，或数值超出范围。',
    'zh-tw': '{item}：結束日會早於開始日，或數值超出範圍。',
  },
  'edit.refused.readonly': {
    en: 'The document is read-only here.',
    'zh-cn': '此处的文档为只读。',
    'zh-tw': '這裡的文件是唯讀的。',
  },
  'edit.asks': {
    en: 'Version {version} is approved. After this change it needs a new approval. Change it all the same?',
    'zh-cn': '版本 {version} 已获批准，修改后须重新审批。仍要修改吗？',
    'zh-tw': '版本 {version} 已核定，修改後須重新核定。仍要修改嗎？',
  },
  'edit.asksPlainly': {
    en: 'This document is approved. After this change it needs a new approval. Change it all the same?',
    'zh-cn': '本文件已获批准，修改后须重新审批。仍要修改吗？',
    'zh-tw': '本文件已核定，修改後須重新核定。仍要修改嗎？',
  },
  'edit.asksDated': {
    en: 'Version {version} was approved on {day}. After this change it needs a new approval. Change it all the same?',
    'zh-cn': '版本 {version} 已于 {day} 获批准，修改后须重新审批。仍要修改吗？',
    'zh-tw': '版本 {version} 已於 {day} 核定，修改後須重新核定。仍要修改嗎？',
  },
}
