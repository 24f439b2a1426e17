import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../kit/exampleFiles.ts'

/** The block of `docs/editors.md` behind a mark such as `<!-- neovim 0.11 -->`: what is documented is what is tested. */
export function documented(mark: string): string {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8')
  const [, block] = page.split(`<!-- ${mark} -->\n`)[1]?.match(/^```\w+\n([\s\S]*?)^```$/m) ?? []
  if (block === undefined) throw new Error(`docs/editors.md has no block for ${mark}`)
  return block
}
