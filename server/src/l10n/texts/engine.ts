import type { Catalogue } from '../catalogue.ts'

export const engineTexts: Catalogue = {
  'engine.ruleFailed': {
    en: 'Rule {rule} could not be applied to this document: {reason}. All other findings are complete.',
    'zh-cn': '规则 {rule} 无法用于本文件：{reason}。其他检查结果完整。',
    'zh-tw': '規則 {rule} 無法套用於本文件：{reason}。其他檢查結果完整。',
  },
  'engine.unread': {
    en: 'This file cannot be read; nothing in it was checked.',
    'zh-cn': '无法读取本文件，其内容均未检查。',
    'zh-tw': '無法讀取本檔案，其內容均未檢查。',
  },
  'engine.more': {
    en: 'This file has {count} more findings; the {shown} gravest are listed. The command line lists all: continuity check FILE',
    'zh-cn': '本文件另有 {count} 项检查结果；此处仅列出最严重的 {shown} 项。命令行可列出全部：continuity check FILE',
    'zh-tw': '本檔案另有 {count} 項檢查結果；此處僅列出最嚴重的 {shown} 項。命令列可列出全部：continuity check FILE',
  },
}
