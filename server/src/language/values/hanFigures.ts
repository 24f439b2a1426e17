const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4 },
  ...{ 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
}
const sizes: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The numerals in which a figure may be written, as a class for patterns. */
export const hanNumerals = '零〇一二两兩三四五六七八九十百千'

const unit = String.raw`(?=\s*(?:[个個]半?)?(?:小[时時]|[时時]|分[钟鐘]?|秒[钟鐘]?|[天日周週月年次回场場]|星期|季))`
const figures = new RegExp(`[${hanNumerals}]+${unit}`, 'g')

/** Figures before a unit in digits: `八小時` is `8小時`, `三十分钟` is `30分钟`, `一個半小時` is `1.5小時`, `半天` is `0.5天`. */
export function withDigits(text: string): string {
  return text
    .replace(figures, (numerals) => String(figureOf(numerals)))
    .replace(/(\d+)\s*[个個]半(?=小[时時]|[天月年])/g, '$1.5')
    .replace(/(?<![\d\u4e00-\u9fff]\s*)半[个個]?(?=小[时時]|[天日年])/g, '0.5')
}

/** `二十四` is 24, `十` is 10, `一百零五` is 105; `三〇` is read digit by digit. */
function figureOf(numerals: string): number {
  if (!/[十百千]/.test(numerals)) return Number([...numerals].map((one) => digits[one]).join(''))
  let sum = 0
  let digit: number | undefined
  for (const one of numerals) {
    const size = sizes[one]
    if (size === undefined) digit = digits[one]
    else {
      sum += (digit ?? 1) * size
      digit = undefined
    }
  }
  return sum + (digit ?? 0)
}
