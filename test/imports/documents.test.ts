import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { check } from '../kit/check.ts'
import { type Expected, expectedOf, type Score, scored } from '../kit/importedData.ts'
import { type Brought, brought, fixture, lostFrom } from '../kit/imports.ts'

// Documents as organisations have them, each with what a person reads from it, written down before any of them was brought in.
const folder = new URL('../fixtures/imports/documents/', import.meta.url)
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected'))
const text = (name: string): string => new TextDecoder().decode(fixture(`documents/${name}`))

describe.each(names)('%s', (name) => {
  let made: Promise<Brought> | undefined
  const bring = (): Promise<Brought> => (made ??= brought(name, fixture(`documents/${name}`)))
  const expected = (): Expected => expectedOf(text(name.replace(/\.\w+$/, '.expected')))
  const score = async (): Promise<Score> => scored((await bring()).text, expected())

  test('has at least nine of ten statements where they belong', async () => {
    const { placed, statements, missed } = await score()
    expect(placed / statements, missed.join('\n')).toBeGreaterThanOrEqual(0.9)
  })

  test('has nothing where it does not belong', async () => {
    expect((await score()).wrong).toEqual([])
  })

  test('loses nothing', async () => {
    expect((await score()).lost).toEqual([])
    expect(lostFrom(await bring())).toEqual([])
  })

  test('has no errors but what the document contradicts itself in', async () => {
    const { findings } = check((await bring()).text)
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(expected().errors)
  })
})
