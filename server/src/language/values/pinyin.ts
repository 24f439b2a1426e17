/** `業(yè)務`: a syllable with its tone, behind a character. Units and abbreviations in brackets have no tone. */
export const pinyin: RegExp =
  /[\u4e00-\u9fff][(（](?=[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}[)）]/u

/** The text without such syllables. */
export const withoutPinyin = (text: string): string => text.replace(new RegExp(pinyin, 'gu'), (found) => found[0] ?? '')
