/** A number as a format of Word writes it: `%1` in `第%1章`. */
export function numeral(count: number, format: string): string {
  const write = formats.get(format)
  // What no list counts to is written in digits, as Word does too.
  return write && count > 0 && count < 32_768 ? write(count) : String(count)
}

const digits = '〇一二三四五六七八九'

const symbolsOf =
  (symbols: string) =>
  (count: number): string =>
    [...symbols][count - 1] ?? String(count)

/** a … z, aa, bb. */
const letters =
  (first: string) =>
  (count: number): string =>
    String.fromCharCode(first.charCodeAt(0) + ((count - 1) % 26)).repeat(Math.min(20, Math.floor((count - 1) / 26) + 1))

const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(count: number): string {
  let [left, text] = [count, '']
  for (const [size, letter] of romans) {
    text += letter.repeat(Math.floor(left / size))
    left %= size
  }
  return text
}

interface Script {
  /** From nought to nine. */
  readonly digits: string
  /** Ones, tens, hundreds, thousands, ten thousands. */
  readonly units: readonly string[]
  /** Ten alone is 十 in daily use and 壹拾 on a cheque. */
  readonly leading: 'ten' | 'one ten'
  /** 一百零五 in Chinese, 百五 in Japanese. */
  readonly gap: string
}

const daily: Script = { digits, units: ['', '十', '百', '千', '万'], leading: 'ten', gap: '零' }
const traditional: Script = { ...daily, units: ['', '十', '百', '千', '萬'] }
const simplifiedLegal: Script = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟', '万'], leading: 'one ten', gap: '零' }
const traditionalLegal: Script = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟', '萬'], leading: 'one ten', gap: '零' }
const japanese: Script = { ...daily, gap: '' }

const counted =
  (script: Script) =>
  (count: number): string => {
    const text = [...String(count)].map((digit, index, all) => place(Number(digit), all.length - 1 - index, script)).join('')
    const tidy = text.replace(/0+$/, '').replace(/0+/g, script.gap)
    if (script === japanese) return tidy.replace(/一(?=[十百千])/g, '')
    return script.leading === 'ten' && count < 20 ? tidy.replace(/^一十/, '十') : tidy
  }

const place = (digit: number, power: number, { digits: names, units }: Script): string =>
  digit === 0 ? '0' : `${[...names][digit]}${units[power] ?? ''}`

/** Up to ninety-nine as it is spoken, and digit by digit from there. */
const spoken =
  (script: Script) =>
  (count: number): string =>
    count < 100 ? counted(script)(count) : [...String(count)].map((digit) => [...'○一二三四五六七八九'][Number(digit)]).join('')

const digitByDigit = (count: number): string => [...String(count)].map((digit) => [...digits][Number(digit)]).join('')

const formats: ReadonlyMap<string, (count: number) => string> = new Map([
  ['decimalZero', (count: number) => String(count).padStart(2, '0')],
  ['decimalFullWidth', (count: number) => [...String(count)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')],
  ['decimalEnclosedCircle', symbolsOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')],
  ['decimalEnclosedCircleChinese', symbolsOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')],
  ['decimalEnclosedParen', symbolsOf('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇')],
  ['upperRoman', (count: number) => roman(count).toUpperCase()],
  ['lowerRoman', roman],
  ['upperLetter', letters('A')],
  ['lowerLetter', letters('a')],
  ['chineseCounting', spoken(daily)],
  ['taiwaneseCounting', spoken(traditional)],
  ['chineseCountingThousand', counted(daily)],
  ['taiwaneseCountingThousand', counted(traditional)],
  ['japaneseCounting', counted(japanese)],
  ['ideographDigital', digitByDigit],
  ['japaneseDigitalTenThousand', digitByDigit],
  ['taiwaneseDigital', digitByDigit],
  ['chineseLegalSimplified', counted(simplifiedLegal)],
  ['ideographLegalTraditional', counted(traditionalLegal)],
  ['ideographTraditional', symbolsOf('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', symbolsOf('子丑寅卯辰巳午未申酉戌亥')],
  ['none', () => ''],
])
