import { inSimplified } from '../../language/values/hanScripts.ts'
import { pinyin, withoutPinyin } from '../../language/values/pinyin.ts'

/** Lines that a page brought along and no author wrote: page numbers, offers to download, notices of a web site. */
const pageLines: readonly RegExp[] = [
  /^.{0,40}[_\s]第\s*\d+\s*页(?:\s*[,，]?\s*共\s*\d+\s*页)?$/,
  /^(?:第\s*)?\d+\s*页?\s*[/／]\s*(?:共\s*)?\d+\s*页?$/,
  /^page\s+\d+(?:\s*(?:of|\/)\s*\d+)?$/i,
  /已阅读\s*\d+\s*页|还剩\s*\d+\s*页|继续免费阅读/,
  /^(?:下载本文档|文档简介|温馨提示|(?:提交|发表)?评论.*|收藏|分享|举报)$/,
  /^(?:版权说明|免责声明)\s*[:：]/,
  /本站|人人文库|百度文库|豆丁|道客巴巴|上传者|上传用户|WinRAR|压缩包/i,
  /侵权.{0,20}(?:举报|联系|认领)|不得将文件中的内容挪作/,
  /文件的所有权益|不能对任何下载内容|文档本身不做任何/,
  /^(?:download(?: this)?(?: document| template)?|share|print(?: this page)?|cookie (?:policy|settings)|accept (?:all )?cookies|subscribe|sign up|log ?in|back to top|skip to content|all rights reserved\.?|©.*)$/i,
  /^(?:home|products|solutions|pricing|blog|contact us)(?:\s*[|>›»·]\s*\w[\w ]*){2,}$/i,
]

/** Whether a line belongs to the page that the text was taken from. It is never dropped, only told apart. */
export function isPageRemains(line: string): boolean {
  const plain = inSimplified(withoutPinyin(line.trim()))
  return pageLines.some((pattern) => pattern.test(plain))
}

/** What a conversion did to a text, that its author never wrote. */
export type Damage = 'pinyin' | 'lostCharacters'

/** `確??焖夙憫?` lost characters on its way; letters of private use were never letters. */
export function damageIn(text: string): readonly Damage[] {
  const found: Damage[] = []
  if (pinyin.test(text)) found.push('pinyin')
  if (/[\u4e00-\u9fff][?？]{2}|�|\p{Co}/u.test(text)) found.push('lostCharacters')
  return found
}
