import type { Catalogue } from '../catalogue.ts'

/** What the schema does not allow. */
export const shapeTexts: Catalogue = {
  'shape.unknownKey': {
    en: 'There is no key «{key}» here. Known are: {known}.',
    'zh-cn': '此处没有键“{key}”。可用的键：{known}。',
    'zh-tw': '這裡沒有鍵「{key}」。可用的鍵：{known}。',
  },
  'shape.unknownKeyBut': {
    en: 'There is no key «{key}» here. Did you mean «{meant}»?',
    'zh-cn': '此处没有键“{key}”。是否想写“{meant}”？',
    'zh-tw': '這裡沒有鍵「{key}」。是否想寫「{meant}」？',
  },
  'shape.noChoice': {
    en: '«{text}» is not one of: {choices}.',
    'zh-cn': '“{text}”不在可选值之内：{choices}。',
    'zh-tw': '「{text}」不在可選值之內：{choices}。',
  },
  'shape.noChoiceBut': {
    en: '«{text}» is not known here. Did you mean «{meant}»?',
    'zh-cn': '“{text}”不是可选值。是否想写“{meant}”？',
    'zh-tw': '「{text}」不是可選值。是否想寫「{meant}」？',
  },
  'shape.expectedList': {
    en: 'Expected a list: each entry on its own line behind a dash.',
    'zh-cn': '此处应为列表：每项占一行，以短横线开头。',
    'zh-tw': '這裡應為清單：每項一行，以短橫線開頭。',
  },
  'shape.expectedMapping': {
    en: 'Expected keys with values, such as: {keys}.',
    'zh-cn': '此处应为若干键和值，例如：{keys}。',
    'zh-tw': '這裡應為若干鍵和值，例如：{keys}。',
  },
  'shape.expectedOneValue': {
    en: 'Expected one value, not a list.',
    'zh-cn': '此处应为单个值，而不是列表。',
    'zh-tw': '這裡應為單一的值，而不是清單。',
  },
  'shape.expectedScalar': {
    en: 'Expected one value, not a group of keys.',
    'zh-cn': '此处应为单个值，而不是一组键。',
    'zh-tw': '這裡應為單一的值，而不是一組鍵。',
  },
  'shape.expectedOneLanguage': {
    en: 'This key takes one text in one language, not one text for each language.',
    'zh-cn': '此键只接受一种语言的一段文字，不能按语言分写。',
    'zh-tw': '這個鍵只接受一種語言的一段文字，不能依語言分寫。',
  },
  'shape.colonInText': {
    en: 'This text has a colon inside; quotes make it one text.',
    'zh-cn': '该文字中含有冒号，加上引号才是一段完整的文字。',
    'zh-tw': '這段文字裡有冒號，加上引號才是一段完整的文字。',
  },
  'shape.commaInText': {
    en: 'Between braces the comma ends the text at «{text}»; quotes make it one text.',
    'zh-cn': '花括号内，逗号使文字止于“{text}”；加上引号才是一段完整的文字。',
    'zh-tw': '大括號內，逗號使文字止於「{text}」；加上引號才是一段完整的文字。',
  },
  'shape.commaInFigure': {
    en: 'Between braces a figure with commas needs quotes: «{text}» is taken apart at each comma.',
    'zh-cn': '花括号内带千位逗号的数字须加引号，否则“{text}”会在逗号处断开。',
    'zh-tw': '大括號內帶千位逗號的數字須加上引號，否則「{text}」會在逗號處斷開。',
  },
  'shape.hashInValue': {
    en: 'YAML drops «{lost}» as a comment. Quotes keep it in the text.',
    'zh-cn': 'YAML 会把“{lost}”当作注释丢掉；加引号即可保留。',
    'zh-tw': 'YAML 會把「{lost}」當成註解丟掉；加上引號就能保留。',
  },
  'shape.noSuchDay': { en: 'No calendar has the day {text}.', 'zh-cn': '日历上没有 {text} 这一天。', 'zh-tw': '日曆上沒有 {text} 這一天。' },
  'shape.dateOrder': {
    en: 'Dates are written year-month-day, as 2026-03-31.',
    'zh-cn': '日期请写成 年-月-日，例如 2026-03-31。',
    'zh-tw': '日期請寫成 年-月-日，例如 2026-03-31。',
  },
  'shape.republicanYear': {
    en: '«{text}» counts the years from 1912; dates are written in the common era, as 2026-03-31.',
    'zh-cn': '“{text}”是民国纪年；日期请用公元，例如 2026-03-31。',
    'zh-tw': '「{text}」是民國紀年；日期請用西元，例如 2026-03-31。',
  },
  'shape.noUnit': {
    en: 'Is «{text}» minutes, hours or days? Add the unit, as 4h.',
    'zh-cn': '“{text}”是分钟、小时还是天？请加上单位，例如 4h。',
    'zh-tw': '「{text}」是分鐘、小時還是天？請加上單位，例如 4h。',
  },
  'shape.ambiguousMinutes': {
    en: '«m» can be minutes or months: write «min» or «mo».',
    'zh-cn': '“m”可能是分钟也可能是月，请写“min”或“mo”。',
    'zh-tw': '「m」可能是分鐘也可能是月，請寫「min」或「mo」。',
  },
  'shape.sexagesimal': {
    en: 'A time of day is not a duration: write hours and minutes, as 1h30min.',
    'zh-cn': '时刻不是时长：请写成小时和分钟，例如 1h30min。',
    'zh-tw': '時刻不是時間長度：請寫成小時和分鐘，例如 1h30min。',
  },
  'shape.negative': { en: 'A duration cannot be negative.', 'zh-cn': '时长不能为负。', 'zh-tw': '時間長度不能為負。' },
  'shape.calendarUnit': {
    en: 'Months and years have no fixed length; give this duration in days or weeks.',
    'zh-cn': '月和年没有固定长度，请用天或周表示该时长。',
    'zh-tw': '月和年沒有固定長度，請以天或週表示這段時間。',
  },
  'shape.outOfRange': { en: '«{text}» is out of range.', 'zh-cn': '“{text}”超出范围。', 'zh-tw': '「{text}」超出範圍。' },
  'shape.expected.id': {
    en: 'An id has letters, digits, «.», «_» and «-», and no spaces.',
    'zh-cn': '编号只能由文字、数字、“.”、“_”、“-”组成，不含空格。',
    'zh-tw': '編號只能由文字、數字、「.」、「_」、「-」組成，不含空格。',
  },
  'shape.expected.date': {
    en: 'Expected a date such as 2026-03-31.',
    'zh-cn': '此处应为日期，例如 2026-03-31。',
    'zh-tw': '這裡應為日期，例如 2026-03-31。',
  },
  'shape.expected.time': {
    en: 'Expected a time of day such as 08:30.',
    'zh-cn': '此处应为时刻，例如 08:30。',
    'zh-tw': '這裡應為時刻，例如 08:30。',
  },
  'shape.expected.datetime': {
    en: 'Expected a date and time such as 2026-03-31T08:30+08:00.',
    'zh-cn': '此处应为日期和时刻，例如 2026-03-31T08:30+08:00。',
    'zh-tw': '這裡應為日期和時刻，例如 2026-03-31T08:30+08:00。',
  },
  'shape.expected.duration': {
    en: 'Expected a duration such as 4h, 30min or 2d.',
    'zh-cn': '此处应为时长，例如 4h、30min、2d 或 4小时。',
    'zh-tw': '這裡應為時間長度，例如 4h、30min、2d 或 4小時。',
  },
  'shape.expected.interval': {
    en: 'Expected an interval such as 12mo, 1y or 90d.',
    'zh-cn': '此处应为周期，例如 12mo、1y、90d 或 6个月。',
    'zh-tw': '這裡應為週期，例如 12mo、1y、90d 或 6個月。',
  },
  'shape.expected.frequency': {
    en: 'Expected a frequency such as monthly, 2 per year or every 2 weeks.',
    'zh-cn': '此处应为频率，例如 每月、每年 2 次 或 monthly。',
    'zh-tw': '這裡應為頻率，例如 每月、每年 2 次 或 monthly。',
  },
  'shape.expected.money': {
    en: 'Expected an amount such as CNY 1,200,000.',
    'zh-cn': '此处应为金额，例如 CNY 1,200,000。',
    'zh-tw': '這裡應為金額，例如 TWD 1,200,000。',
  },
  'shape.expected.percent': {
    en: 'Expected a percentage such as 60 %.',
    'zh-cn': '此处应为百分比，例如 60 %。',
    'zh-tw': '這裡應為百分比，例如 60 %。',
  },
  'shape.expected.number': { en: 'Expected a number.', 'zh-cn': '此处应为数字。', 'zh-tw': '這裡應為數字。' },
  'shape.expected.integer': { en: 'Expected a whole number.', 'zh-cn': '此处应为整数。', 'zh-tw': '這裡應為整數。' },
  'shape.expected.boolean': { en: 'Expected true or false.', 'zh-cn': '此处应为 true 或 false。', 'zh-tw': '這裡應為 true 或 false。' },
  'shape.expected.phone': {
    en: 'Expected a phone number such as +886 2 2345 6789.',
    'zh-cn': '此处应为电话号码，例如 +86 21 6543 2100。',
    'zh-tw': '這裡應為電話號碼，例如 +886 2 2345 6789。',
  },
  'shape.expected.email': { en: 'Expected an e-mail address.', 'zh-cn': '此处应为电子邮件地址。', 'zh-tw': '這裡應為電子郵件地址。' },
  'shape.expected.uri': {
    en: 'Expected an address or a file, without spaces.',
    'zh-cn': '此处应为网址或文件，不含空格。',
    'zh-tw': '這裡應為網址或檔案，不含空格。',
  },
  'shape.expected.currency': {
    en: 'Expected a currency code of three letters, such as CNY.',
    'zh-cn': '此处应为三位货币代码，例如 CNY。',
    'zh-tw': '這裡應為三碼幣別，例如 TWD。',
  },
  'shape.expected.target': {
    en: 'Expected a target such as 99.9 % per year, <= 30 min or >= 1 per year.',
    'zh-cn': '此处应为目标值，例如 99.9 % per year、<= 30 min 或 每年至少 1 次。',
    'zh-tw': '這裡應為目標值，例如 99.9 % per year、<= 30 min 或 每年至少 1 次。',
  },
  'shape.missing': { en: 'Still missing in {what}: {keys}.', 'zh-cn': '“{what}”还缺少：{keys}。', 'zh-tw': '「{what}」還缺少：{keys}。' },
  'shape.field': { en: '{label} (`{key}`)', 'zh-cn': '{label}（`{key}`）', 'zh-tw': '{label}（`{key}`）' },
  'shape.noKind': {
    en: 'Which document is this? Begin with «kind:», one of: {kinds}.',
    'zh-cn': '这是哪类文件？请先写“kind:”，取值为：{kinds}。',
    'zh-tw': '這是哪類文件？請先寫「kind:」，取值為：{kinds}。',
  },
  'shape.unknownKind': {
    en: '«{text}» is no kind of document. Known are: {kinds}.',
    'zh-cn': '“{text}”不是文件类型。可用的类型：{kinds}。',
    'zh-tw': '「{text}」不是文件類型。可用的類型：{kinds}。',
  },
  'shape.notAMapping': {
    en: 'A document consists of keys with values; begin with «kind:».',
    'zh-cn': '文件由键和值组成，请以“kind:”开头。',
    'zh-tw': '文件由鍵和值組成，請以「kind:」開頭。',
  },
  'shape.empty': { en: 'The file is empty. Begin with «kind:».', 'zh-cn': '文件为空，请以“kind:”开头。', 'zh-tw': '檔案是空的，請以「kind:」開頭。' },
  'shape.source': { en: 'Its text stands here', 'zh-cn': '内容写在这里', 'zh-tw': '內容寫在這裡' },
  'shape.fix.replace': { en: 'Write «{text}»', 'zh-cn': '改为“{text}”', 'zh-tw': '改成「{text}」' },
  'shape.fix.list': { en: 'Make it a list with one entry', 'zh-cn': '改为只有一项的列表', 'zh-tw': '改成只有一項的清單' },
  'shape.fix.insert': { en: 'Insert {keys} to be filled in', 'zh-cn': '插入待填写的 {keys}', 'zh-tw': '插入待填寫的 {keys}' },
  'shape.fix.kind': { en: 'Insert «kind: {kind}»', 'zh-cn': '插入“kind: {kind}”', 'zh-tw': '插入「kind: {kind}」' },
}
