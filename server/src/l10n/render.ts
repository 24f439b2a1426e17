import type { Arg, Message, Quantity } from '../base/message.ts'
import type { Catalogue } from './catalogue.ts'
import type { Locale } from './locale.ts'
import { durationText, numberText } from './quantities.ts'

/** Puts messages into words. */
export type Render = (message: Message, locale: Locale) => string

/** A renderer over all catalogues. A message without a text is a defect; it shows its key instead of failing. */
export function createRender(...catalogues: readonly Catalogue[]): Render {
  const texts = new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue)))
  const render: Render = ({ key, args }, locale) => {
    const text = texts.get(key)?.[locale] ?? key
    const filled = text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const arg = args[name]
      return arg === undefined ? whole : argText(arg, locale, render)
    })
    return locale === 'en' ? filled : filled.replace(betweenHan, '')
  }
  return render
}

function argText(arg: Arg, locale: Locale, render: Render): string {
  if (typeof arg === 'string') return arg
  if (typeof arg === 'number') return numberText(arg)
  if (isList(arg)) return arg.map((one) => argText(one, locale, render)).join(locale === 'en' ? ', ' : '、')
  return 'quantity' in arg ? quantityText(arg, locale) : render(arg, locale)
}

/** Chinese sets a space between Han and other characters, and none between two Han characters: a unit such as 小時 ends an argument. */
const betweenHan = /(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g

const isList = (arg: Arg): arg is readonly Arg[] => Array.isArray(arg)

function quantityText(quantity: Quantity, locale: Locale): string {
  switch (quantity.quantity) {
    case 'duration':
      return durationText(quantity.seconds, locale)
    case 'percent':
      return `${numberText(quantity.value)} %`
    case 'number':
      return numberText(quantity.value)
    case 'term':
      return quantity.texts[locale] ?? ''
  }
}
