import { describe, expect, test } from 'vitest'
import { blocksOf, placesOf, refusalOf } from '../../kit/sources.ts'

describe('plain text', () => {
  test('is a line for each line that says something, with its number', async () => {
    expect(await placesOf('plan.txt', 'Business continuity plan\n\n  Owner: 王小明  \r\nVersion: 2\r')).toEqual([
      '1 Business continuity plan',
      '3 Owner: 王小明',
      '4 Version: 2',
    ])
  })

  test('has items where a sign stands before the text, as deep as they are indented', async () => {
    expect(await blocksOf('plan.txt', '- one\n  • two\n    ● three\n\t· four\n* five\n–six\n　　- seven')).toEqual([
      '* one',
      '** two',
      '*** three',
      '** four',
      '* five',
      '* six',
      '*** seven',
    ])
  })

  test('has no items where the sign belongs to the text', async () => {
    expect(await blocksOf('plan.txt', '-5 °C in the store\n-----\n*urgent*\n— —')).toEqual(['-5 °C in the store', '-----', '*urgent*', '* —'])
  })

  test('has a table where lines in a row have equally many tabs, two at least', async () => {
    expect(await placesOf('plan.txt', 'Contacts\nName\tRole\tPhone\n王小明\tDR 经理\t0912\nA\tB\n\t\tindented\n- a\tb\tc')).toEqual([
      '1 Contacts',
      '2 | Name | Role | Phone |\n| 王小明 | DR 经理 | 0912 |',
      '4 A\tB',
      '5 indented',
      '6 * a\tb\tc',
    ])
  })

  test('has no table where one line alone has tabs, or where columns are aligned by spaces', async () => {
    expect(await blocksOf('plan.txt', 'a\tb\tc\n\nName    Role    Phone\nWang    Chief   0912')).toEqual([
      'a\tb\tc',
      'Name    Role    Phone',
      'Wang    Chief   0912',
    ])
  })

  test('keeps numbers that somebody typed', async () => {
    expect(await blocksOf('plan.txt', '一、总则\n1.1 目的\n（1）范围')).toEqual(['一、总则', '1.1 目的', '（1）范围'])
  })
})

describe('text in other encodings', () => {
  const gb18030 = [0xd2, 0xb5, 0xce, 0xf1, 0xc1, 0xac, 0xd0, 0xf8, 0xd0, 0xd4, 0xbc, 0xc6, 0xbb, 0xae]
  const big5 = [0xc0, 0xe7, 0xb9, 0x42, 0xab, 0xf9, 0xc4, 0xf2, 0xad, 0x70, 0xb5, 0x65]

  test('is read as GB18030 or Big5 by what it then says', async () => {
    expect(await blocksOf('plan.txt', new Uint8Array(gb18030))).toEqual(['业务连续性计划'])
    expect(await blocksOf('plan.txt', new Uint8Array(big5))).toEqual(['營運持續計畫'])
  })

  test('is read by its mark', async () => {
    expect(await blocksOf('plan.txt', new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toEqual(['A'])
    expect(await blocksOf('plan.txt', new Uint8Array([0xff, 0xfe, 0x1a, 0x4e, 0xa1, 0x52]))).toEqual(['业务'])
    expect(await blocksOf('plan.txt', new Uint8Array([0xfe, 0xff, 0x4e, 0x1a, 0x52, 0xa1]))).toEqual(['业务'])
  })

  test('is read as Windows writes it in the West', async () => {
    const text = new Uint8Array([...'The plan'].map((letter) => letter.charCodeAt(0)).concat(0x92, 0x73, 0x20, 0x52, 0x54, 0x4f))
    expect(await blocksOf('plan.txt', text)).toEqual(['The plan’s RTO'])
  })

  test('stays UTF-8 where a byte of it is broken', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('业务连续性计划的责任人'), 0xe4, 0x0a])
    expect(await blocksOf('plan.txt', bytes)).toEqual(['业务连续性计划的责任人\uFFFD'])
  })

  test('has no halves of characters', async () => {
    expect(await blocksOf('plan.txt', new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00]))).toEqual(['A\uFFFDB'])
  })
})

describe('what is no text', () => {
  test('is refused', async () => {
    expect(await refusalOf('plan.txt', 'a\0b')).toBe('unknownFormat')
    expect(await refusalOf('plan.txt', '%PDF-1.7\n')).toBe('unknownFormat')
    expect(await refusalOf('plan.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('unknownFormat')
    expect(await refusalOf('plan.rtf', '{\\rtf1 text}')).toBe('unknownFormat')
    expect(await refusalOf('plan.xml', '<?xml version="1.0"?><plan/>')).toBe('unknownFormat')
  })

  test('is refused as empty where it says nothing', async () => {
    expect(await refusalOf('plan.txt', '')).toBe('empty')
    expect(await refusalOf('plan.docx', ' \n\t\u200B')).toBe('empty')
  })
})
