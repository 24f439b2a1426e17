import type { Page } from 'playwright-core'

/**
 * Waits until the editor has saved a state that matches. It saves every few seconds and not while a page is left, so a reload right
 * after a change would come back without it.
 */
export async function stateSaved(page: Page, pattern: RegExp): Promise<void> {
  const end = Date.now() + 30_000
  while (!(await page.evaluate(savedTextMatches, pattern.source))) {
    if (Date.now() > end) throw new Error(`the editor saved nothing that matches ${pattern}`)
    await page.waitForTimeout(250)
  }
}

// Runs in the page: everything that it needs is in it.
async function savedTextMatches(pattern: string): Promise<boolean> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
  const texts: string[] = []
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name ?? ''))
    for (const store of database.objectStoreNames) {
      const values = await settled(database.transaction(store).objectStore(store).getAll())
      texts.push(...values.filter((value) => typeof value === 'string'))
    }
    database.close()
  }
  return texts.some((text) => new RegExp(pattern).test(text))
}
