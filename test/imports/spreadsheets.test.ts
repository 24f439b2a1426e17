import { expect, test } from 'vitest'
import { type DataMap, dataOf } from '../kit/importedData.ts'
import { brought, fixture } from '../kit/imports.ts'
import { likeExcel } from '../kit/likeExcel.ts'

// What a page holds in tables is kept in Excel as often.
test.each(['02-securities-bia.html', '14-factory-risk.html', '11-office-bia.md'])('%s says the same as a workbook', async (name) => {
  const page = await brought(name, fixture(`documents/${name}`))
  const workbook = await brought('book.xlsx', likeExcel(page.source.blocks))
  expect(workbook.kind).toBe(page.kind)
  expect(ofDocument(dataOf(workbook.text))).toEqual(ofDocument(dataOf(page.text)))
})

/** Without what names the file. */
const ofDocument = ({ imported: _, document, ...own }: DataMap): DataMap => ({
  ...own,
  ...(typeof document === 'object' && { document: { ...document, title: '', id: '' } }),
})
