import type { Catalogue } from '../catalogue.ts'

/** What can be wrong with the YAML itself. Keys are the codes of language/yaml, some of them the parser's own. */
export const syntaxTexts: Catalogue = {
  'syntax.expectedColon': { en: 'A colon is missing after «{word}».', 'zh-cn': '“{word}”后缺少冒号。', 'zh-tw': '「{word}」後面缺少冒號。' },
  'syntax.fullWidthColon': {
    en: 'After a key YAML needs the colon «: », not «：».',
    'zh-cn': '键名后须用半角冒号加空格“: ”，不能用“：”。',
    'zh-tw': '鍵名後須用半形冒號加空格「: 」，不能用「：」。',
  },
  'syntax.colonInValue': {
    en: 'This value has a colon inside; quotes make it one text.',
    'zh-cn': '该值中含有冒号，加上引号才是一段完整的文字。',
    'zh-tw': '這個值裡有冒號，加上引號才是一段完整的文字。',
  },
  'syntax.reservedStart': {
    en: 'A value that begins with «{character}» means something else in YAML; put it in quotes.',
    'zh-cn': '在 YAML 中，以“{character}”开头的值另有含义，请加引号。',
    'zh-tw': '在 YAML 裡，以「{character}」開頭的值另有意義，請加上引號。',
  },
  'syntax.braceInText': {
    en: 'Between braces a text that has braces or brackets of its own needs quotes.',
    'zh-cn': '花括号之间的文字本身含有括号，须加引号。',
    'zh-tw': '大括號之間的文字本身含有括號，須加上引號。',
  },
  'syntax.textAfterBracket': {
    en: 'The text goes on after the bracket; quotes make it one value.',
    'zh-cn': '括号之后还有文字，加上引号才是一个值。',
    'zh-tw': '括號後面還有文字，加上引號才是一個值。',
  },
  'syntax.unclosedQuote': { en: 'The quote is not closed.', 'zh-cn': '引号没有闭合。', 'zh-tw': '引號沒有關閉。' },
  'syntax.unclosedBracket': { en: 'The bracket is not closed.', 'zh-cn': '括号没有闭合。', 'zh-tw': '括號沒有關閉。' },
  'syntax.duplicateKey': {
    en: 'The key «{key}» stands here a second time; only the first one counts.',
    'zh-cn': '键“{key}”重复出现，只有第一处有效。',
    'zh-tw': '鍵「{key}」重複出現，只有第一處有效。',
  },
  'syntax.duplicateKey.other': { en: 'First here', 'zh-cn': '首次出现在此处', 'zh-tw': '第一次出現在這裡' },
  'syntax.unknownAlias': {
    en: 'No anchor «&{name}» stands above this alias.',
    'zh-cn': '此别名之前没有锚点“&{name}”。',
    'zh-tw': '這個別名之前沒有錨點「&{name}」。',
  },
  'syntax.mergeNeedsMapping': { en: '«<<» can only bring in a mapping.', 'zh-cn': '“<<”只能并入一组键值。', 'zh-tw': '「<<」只能併入一組鍵值。' },
  'syntax.keyNotText': { en: 'A key must be a text.', 'zh-cn': '键必须是文字。', 'zh-tw': '鍵必須是文字。' },
  'syntax.binary': {
    en: 'This is not a text file: it has NUL characters.',
    'zh-cn': '这不是文本文件：其中含有 NUL 字符。',
    'zh-tw': '這不是文字檔：內含 NUL 字元。',
  },
  'syntax.tooLarge': {
    en: 'The file is too large to be checked ({megabytes} MB, {lines} lines; at most 5 MB and 150,000 lines). Split it.',
    'zh-cn': '文件过大，无法检查（{megabytes} MB，{lines} 行；上限 5 MB、150,000 行）。请拆分文件。',
    'zh-tw': '檔案太大，無法檢查（{megabytes} MB，{lines} 行；上限 5 MB、150,000 行）。請拆分檔案。',
  },
  'syntax.longLine': {
    en: 'Line {line} is longer than {most} characters, and no sentence is: has something else got into the file? It is not checked.',
    'zh-cn': '第 {line} 行超过 {most} 个字符，不像是文字：是否混入了别的内容？本文件未检查。',
    'zh-tw': '第 {line} 行超過 {most} 個字元，不像是文字：是否混入了別的內容？本檔案未檢查。',
  },
  'syntax.tooDeep': {
    en: 'The nesting is deeper than {depth} levels; no plan needs that.',
    'zh-cn': '嵌套超过 {depth} 层，任何计划都不需要这么深。',
    'zh-tw': '巢狀超過 {depth} 層，任何計畫都用不到這麼深。',
  },
  'syntax.conflictMarker': {
    en: 'A merge conflict is not resolved here; nothing below it can be trusted.',
    'zh-cn': '此处的合并冲突尚未解决，其后的内容不可信。',
    'zh-tw': '這裡的合併衝突尚未解決，其後的內容不可信。',
  },
  'syntax.TAB_AS_INDENT': {
    en: 'Indent with spaces; YAML allows no tabs here.',
    'zh-cn': '请用空格缩进，YAML 此处不允许使用制表符。',
    'zh-tw': '請用空格縮排，YAML 這裡不允許定位字元（Tab）。',
  },
  'syntax.BAD_INDENT': { en: 'The indentation fits nothing above.', 'zh-cn': '缩进与上文不符。', 'zh-tw': '縮排與上文不符。' },
  'syntax.MULTILINE_IMPLICIT_KEY': {
    en: 'A key must stand on one line, with its colon. Is a colon missing above?',
    'zh-cn': '键与冒号须在同一行。上一行是否缺少冒号？',
    'zh-tw': '鍵與冒號須在同一行。上一行是否少了冒號？',
  },
  'syntax.BLOCK_AS_IMPLICIT_KEY': {
    en: 'A list or a group of keys cannot begin behind a value on the same line.',
    'zh-cn': '同一行的值之后不能再开始列表或键组。',
    'zh-tw': '同一行的值後面不能再開始清單或一組鍵。',
  },
  'syntax.BLOCK_IN_FLOW': {
    en: 'Inside brackets a list is written with commas, not with dashes.',
    'zh-cn': '括号内的列表用逗号分隔，不用短横线。',
    'zh-tw': '括號內的清單以逗號分隔，不用短橫線。',
  },
  'syntax.MISSING_CHAR': {
    en: 'A character is missing here: a comma, a colon or a closing bracket.',
    'zh-cn': '此处缺少一个字符：逗号、冒号或右括号。',
    'zh-tw': '這裡少了一個字元：逗號、冒號或右括號。',
  },
  'syntax.UNEXPECTED_TOKEN': {
    en: 'YAML does not expect this here.',
    'zh-cn': '此处的内容不符合 YAML 语法。',
    'zh-tw': '這裡的內容不符合 YAML 語法。',
  },
  'syntax.BAD_SCALAR_START': {
    en: 'A value cannot begin with this character; put it in quotes.',
    'zh-cn': '值不能以该字符开头，请加引号。',
    'zh-tw': '值不能以這個字元開頭，請加上引號。',
  },
  'syntax.BAD_DQ_ESCAPE': {
    en: 'In double quotes «\\» begins an escape, and this is none; use single quotes or «\\\\».',
    'zh-cn': '双引号中的“\\”表示转义，此处不是有效转义；请改用单引号或“\\\\”。',
    'zh-tw': '雙引號裡的「\\」表示跳脫，這裡不是有效的跳脫；請改用單引號或「\\\\」。',
  },
  'syntax.TAG_RESOLVE_FAILED': {
    en: 'This tag is not known; a value that begins with «!» must be quoted.',
    'zh-cn': '无法识别该标签；以“!”开头的值须加引号。',
    'zh-tw': '無法辨識這個標籤；以「!」開頭的值須加上引號。',
  },
  'syntax.other': { en: 'This is not valid YAML ({code}).', 'zh-cn': '此处不是有效的 YAML（{code}）。', 'zh-tw': '這裡不是有效的 YAML（{code}）。' },
  'syntax.fix.colon': { en: 'Add the colon', 'zh-cn': '补上冒号', 'zh-tw': '補上冒號' },
  'syntax.fix.quote': { en: 'Put the value in quotes', 'zh-cn': '给该值加引号', 'zh-tw': '為這個值加上引號' },
  'syntax.fix.spaces': { en: 'Indent with spaces', 'zh-cn': '改用空格缩进', 'zh-tw': '改用空格縮排' },
  'syntax.fix.halfWidthColon': { en: 'Write «: »', 'zh-cn': '改为“: ”', 'zh-tw': '改成「: 」' },
}
