import { type Span, span } from '../../base/span.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { FigureFact } from '../../language/model/facts.ts'
import { halfWidth } from '../../language/values/halfWidth.ts'
import { simplifiedOnly, traditionalOnly } from '../../language/values/hanScripts.ts'
import { syllables } from '../../language/values/pinyin.ts'
import { documentRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** DOC-13: traces of a conversion or of copying from a web page, in a text or in a figure. */
export const rule: Rule = documentRule({
  id: 'DOC-13',
  name: 'script-mix',
  title: { en: 'Mixed scripts', 'zh-cn': '简繁混用', 'zh-tw': '簡繁混用' },
  why: {
    en: 'Such a text was converted and not read; searching for a word finds only half of its places.',
    'zh-cn': '这样的文字转换后没人读过；检索一个词也只能找到一半。',
    'zh-tw': '這樣的文字轉換後沒人讀過；搜尋一個詞也只能找到一半。',
  },
  messages: {
    scripts: {
      en: 'The text mixes simplified ({simplified}) and traditional characters ({traditional}).',
      'zh-cn': '文字中简体字（{simplified}）与繁体字（{traditional}）混用。',
      'zh-tw': '文字中簡體字（{simplified}）與繁體字（{traditional}）混用。',
    },
    pinyin: {
      en: '«{text}»: the pinyin in brackets is left over from a web page.',
      'zh-cn': '“{text}”：括号中的拼音是从网页带来的残留。',
      'zh-tw': '「{text}」：括號裡的拼音是從網頁帶來的殘留。',
    },
    wide: {
      en: '«{text}» has full-width digits; other tools do not read them as a figure.',
      'zh-cn': '“{text}”含有全角数字；其他工具不会把它当作数值。',
      'zh-tw': '「{text}」含有全形數字；其他工具不會把它當成數值。',
    },
    without: { en: 'Remove the pinyin', 'zh-cn': '去掉拼音', 'zh-tw': '去掉拼音' },
    half: { en: 'Write «{written}»', 'zh-cn': '改为“{written}”', 'zh-tw': '改成「{written}」' },
  },
  severity: always('hint'),
  checkDocument(context) {
    for (const figure of context.document.figures) {
      const { value, choices } = figure.scalar
      if (choices) continue
      if (value === 'text' || value === 'string') prose(figure, context)
      else digits(figure, context)
    }
  },
})

/** Digits as an input method gives them, where a figure is wanted. */
function digits({ text, span: at, scalar }: FigureFact, { report, file }: RuleContext): void {
  if (!/[０-９]/.test(text) || scalar.value === 'any') return
  const written = halfWidth(text)
  report({ at, message: 'wide', args: { text }, fixes: [{ title: 'half', args: { written }, edits: [replaceScalar(at, written, file.table.text)] }] })
}

/** Names and titles keep their own script: between quotes and brackets, or alone between other signs. */
const quoted =
  /[「『《“‘"'(（〈【][^「」『』《》“”‘’"'()（）〈〉【】]*[」』》”’"')）〉】]|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])/gu

/** An organisation keeps the script of its name, also inside a sentence. */
const organisation = /[\u4e00-\u9fff]{1,8}?(?:[医醫]院|公司|[银銀]行|大[学學]|[学學][院校]|集[团團]|[电電]信|保[险險]|[证證]券|政府)/gu

function prose(figure: FigureFact, context: RuleContext): void {
  if (!/[\u4e00-\u9fff]/.test(figure.text)) return
  const { start, end } = figure.span
  const raw = context.file.table.text.slice(start, end)
  const found = syllables(raw)
  const [first] = found
  if (first) {
    // With the character that it spells.
    const at = span(start + first.start - 1, start + first.end)
    const edits = found.map((one) => ({ span: span(start + one.start, start + one.end), text: '' }))
    context.report({ at, message: 'pinyin', args: { text: raw.slice(first.start - 1, first.end) }, fixes: [{ title: 'without', edits }] })
  }
  if (!mixes(scriptsOf(raw))) return
  const scripts = scriptsOf(raw.replace(quoted, ' ').replace(organisation, ' '))
  if (!mixes(scripts)) return
  const { simplified, traditional } = scripts
  const fewer = simplified.length < traditional.length ? simplified : traditional
  const args = { simplified: simplified.slice(0, 5).join(''), traditional: traditional.slice(0, 5).join('') }
  context.report({ at: placeOf(raw, fewer[0] ?? '', start), message: 'scripts', args })
}

interface Scripts {
  readonly simplified: readonly string[]
  readonly traditional: readonly string[]
}

/** The characters of a text that only one of the two scripts has, each once. */
function scriptsOf(text: string): Scripts {
  const characters = [...new Set(text)]
  return {
    simplified: characters.filter((character) => simplifiedOnly.has(character)),
    traditional: characters.filter((character) => traditionalOnly.has(character)),
  }
}

const mixes = ({ simplified, traditional }: Scripts): boolean => simplified.length > 0 && traditional.length > 0

const placeOf = (raw: string, character: string, start: number): Span => span(start + raw.indexOf(character), start + raw.indexOf(character) + 1)
