import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { locales } from '../../server/src/l10n/locale.ts'

const json = (path: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(path, 'utf8'))

const sources = globSync('client/src/**/*.ts').map((path) => readFileSync(path, 'utf8'))
const used = sources.flatMap((text) => [...text.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)].map(([, a, b]) => a ?? b ?? ''))
const places = (text: string | undefined): readonly string[] => [...(text ?? '').matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

describe.each(locales.filter((locale) => locale !== 'en'))('%s', (locale) => {
  const bundle = json(`l10n/bundle.l10n.${locale}.json`)
  const manifest = json(`package.nls.${locale}.json`)

  test('has every sentence of the client and no other', () => expect(Object.keys(bundle).sort()).toEqual([...new Set(used)].sort()))

  test('fills the same places as the English', () => {
    expect(Object.entries(bundle).filter(([english, text]) => String(places(english)) !== String(places(text)))).toEqual([])
  })

  test('has every text of the manifest', () => expect(Object.keys(manifest).sort()).toEqual(Object.keys(json('package.nls.json')).sort()))

  test('is written in Han characters', () => {
    const texts = Object.entries({ ...bundle, ...manifest }).filter(([key]) => !key.endsWith('.media'))
    const plain = texts.filter(([, text]) => !/\p{Script=Han}/u.test(text))
    expect(plain).toEqual([])
  })
})

test('every text that the manifest asks for exists', () => {
  const asked = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '')
  expect(asked.filter((key) => !(key in json('package.nls.json')))).toEqual([])
})
