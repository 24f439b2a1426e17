import { type Span, span } from '../../base/span.ts'

/** `業(yè)務`: a syllable with its tone, behind a character. Units and abbreviations in brackets have no tone. */
export const pinyin: RegExp = /(?<=[\u4e00-\u9fff])[(（](?=[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}[)）]/u

const each = new RegExp(pinyin, 'gu')

/** The places of such syllables, brackets included. */
export const syllables = (text: string): readonly Span[] => [...text.matchAll(each)].map(({ index, 0: found }) => span(index, index + found.length))

/** The text without them. */
export const withoutPinyin = (text: string): string => text.replace(each, '')
