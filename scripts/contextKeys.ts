import type { Texts } from '../server/src/l10n/locale.ts'

/** What a `when` clause may ask for of ours, with the time at which it is true. Nobody else says it, so it is said here. */
export const contextKeys: Readonly<Record<string, Texts>> = {
  'continuity.hasPlans': {
    en: 'The language server has run in this window: a plan was opened, or the workspace holds a `.continuity.yaml`.',
    'zh-cn': '语言服务器已在此窗口中运行：打开过计划，或工作区中有 `.continuity.yaml`。',
    'zh-tw': '語言伺服器已在此視窗中執行：開啟過計畫，或工作區中有 `.continuity.yaml`。',
  },
  continuityItem: {
    en: 'In the context menu of a preview: what was clicked stands for something in the document.',
    'zh-cn': '在预览的右键菜单中：所点之处对应文档中的某一项。',
    'zh-tw': '在預覽的快顯功能表中：所點之處對應文件中的某一項。',
  },
  continuityOpenWork: {
    en: 'In the context menu of a preview: what was clicked is an entry of the timeline that can be moved and marked done.',
    'zh-cn': '在预览的右键菜单中：所点的是时间表中可以移动、可以标记完成的条目。',
    'zh-tw': '在預覽的快顯功能表中：所點的是時間軸中可以移動、可以標示完成的項目。',
  },
  continuityTable: {
    en: 'In the context menu of a preview: what was clicked stands in a table.',
    'zh-cn': '在预览的右键菜单中：所点之处位于表格中。',
    'zh-tw': '在預覽的快顯功能表中：所點之處位於表格中。',
  },
}
