import { hanNumerals } from './hanFigures.ts'

const percentage = /(?<![\d.,])\d[\d.,]*\s*%/
const figure = `(?:\\d[\\d.]*|[${hanNumerals}]+|半)`
const part = String.raw`${figure}\s*(?:[a-zA-Z]+|[\u4e00-\u9fff]+?(?=[\d\s${hanNumerals}]|之?以?[內内]|$))`
const span = new RegExp(String.raw`${part}(?:\s*${part})*`)

/** Another percentage in the author’s own words: `>= 99.99 % per year` becomes `>= 99.977 % per year`. */
export const withPercentage = (text: string, written: string): string => text.replace(percentage, written)

/** Another time in the author’s own words: `2 小時內` becomes `52min內`. */
export const withTime = (text: string, written: string): string => text.replace(span, written)
