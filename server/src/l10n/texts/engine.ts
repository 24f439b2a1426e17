import type { Catalogue } from '../catalogue.ts'

export const engineTexts: Catalogue = {
  'engine.ruleFailed': {
    en: 'Rule {rule} could not be applied to this document: {reason}. All other findings are complete.',
    'zh-cn': '规则 {rule} 无法用于本文件：{reason}。其他检查结果完整。',
    'zh-tw': '規則 {rule} 無法套用於本文件：{reason}。其他檢查結果完整。',
  },
}
