import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { message } from '../../server/src/base/message.ts'
import type { Catalogue } from '../../server/src/l10n/catalogue.ts'
import { locales } from '../../server/src/l10n/locale.ts'
import { render } from '../../server/src/service/workspace/wording.ts'
import { root } from '../kit/exampleFiles.ts'

const folder = join(root, 'server/src/l10n/texts')

// A sentence that nobody can render is shown as its key, which no compiler sees.
test.each(readdirSync(folder))('the sentences of l10n/texts/%s are rendered', async (file) => {
  const catalogues: readonly Catalogue[] = Object.values(await import(pathToFileURL(join(folder, file)).href))
  const keys = catalogues.flatMap((catalogue) => Object.keys(catalogue))
  expect(keys.length).toBeGreaterThan(0)
  expect(keys.filter((key) => locales.some((locale) => render(message(key), locale) === key))).toEqual([])
})
