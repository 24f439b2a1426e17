import { pinyin } from '../../language/values/pinyin.ts'

/** Lines that a page brought along and no author wrote: page numbers, offers to download, notices of a web site. */
const pageLines: readonly RegExp[] = [
  /^.{0,40}[_\s]第\s*\d+\s*[页頁](?:\s*[,，]?\s*共\s*\d+\s*[页頁])?$/,
  /^(?:第\s*)?\d+\s*[页頁]?\s*[/／]\s*(?:共\s*)?\d+\s*[页頁]?$/,
  /^page\s+\d+(?:\s*(?:of|\/)\s*\d+)?$/i,
  /已[閱阅][讀读]\s*\d+\s*[頁页]|[還还]剩\s*\d+\s*[頁页]|[繼继][續续]免[費费][閱阅][讀读]/,
  /^(?:下[載载]本文[檔档]|文[檔档][簡简]介|[溫温]馨提示|[評评][論论]|提交[評评][論论].*|[發发]表[評评][論论]|收藏|分享|舉報|举报|\d+\/\d+)$/,
  /^(?:版[權权][說说]明|免[責责][聲声]明)\s*[:：]/,
  /本站|人人文[庫库]|百度文[庫库]|豆丁|道客巴巴|上[傳传]者|上[傳传]用[戶户]|WinRAR|[壓压][縮缩]包|[電电][腦脑]安[裝装]/i,
  /侵[權权].{0,20}(?:[舉举][報报]|[聯联]系|[認认][領领])|不得[將将]文件中的[內内]容挪作/,
  /文件的所有[權权]益|不能[對对]任何下[載载][內内]容|文[檔档]本身不做任何/,
  /^(?:download(?: this)?(?: document| template)?|share|print(?: this page)?|cookie (?:policy|settings)|accept (?:all )?cookies|subscribe|sign up|log ?in|back to top|skip to content|all rights reserved\.?|©.*)$/i,
  /^(?:home|products|solutions|pricing|blog|contact us)(?:\s*[|>›»·]\s*\w[\w ]*){2,}$/i,
]

/** Whether a line belongs to the page that the text was taken from. It is never dropped, only told apart. */
export const isPageRemains = (line: string): boolean => pageLines.some((pattern) => pattern.test(line.trim()))

/** What a conversion did to a text, that its author never wrote. */
export type Damage = 'pinyin' | 'lostCharacters' | 'otherAlphabet'

/** `確??焖夙憫?` lost characters on its way; letters of private use were never letters. */
export function damageIn(text: string): readonly Damage[] {
  const found: Damage[] = []
  if (pinyin.test(text)) found.push('pinyin')
  if (/[\u4e00-\u9fff][?？]{2}|�|\p{Co}/u.test(text)) found.push('lostCharacters')
  return found
}
