import { expect, test } from 'vitest'
import { type Page, previewHtml, secret } from '../../client/src/preview/html.ts'

const page: Page = {
  page: 'preview',
  title: 'A <b>',
  language: 'zh-Hant',
  session: 's"1',
  nonce: 'n1',
  source: "https://webview 'self'",
  script: 'https://w/preview.js',
  style: 'https://w/p.css?a&b',
}

test('the page allows our script, our styles and nothing else', () => {
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(previewHtml(page)) ?? []
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'nonce-n1'",
    "style-src https://webview 'self'",
    "img-src https://webview 'self'",
    "font-src https://webview 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
})

test('the page has no script or style of its own, and what is put into it stays text', () => {
  const html = previewHtml(page)
  expect(html.match(/<script[^>]*>[^<]/g)).toBeNull()
  expect(html).not.toMatch(/<style|style="| on\w+="/)
  expect(html).toContain('<title>A &lt;b&gt;</title>')
  expect(html).toContain('data-session="s&quot;1"')
  expect(html).toContain('href="https://w/p.css?a&amp;b"')
  expect(html).toContain('<html lang="zh-Hant">')
})

test('a secret has 128 bits in characters that need no quoting, and is never the same', () => {
  const all = Array.from({ length: 100 }, secret)
  expect(all.filter((one) => !/^[\w-]{22}$/.test(one))).toEqual([])
  expect(new Set(all).size).toBe(100)
})
