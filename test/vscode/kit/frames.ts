import type { Frame, Page } from 'playwright-core'

export type PageKind = 'preview' | 'tabletop'

/**
 * The frame of a page of ours that is on screen, once it has drawn. A frame is found by what is in it, never by its index: other
 * extensions have webviews too, and a hidden one is gone and comes back as another.
 */
export async function pageFrame(page: Page, kind: PageKind, patience: number): Promise<Frame> {
  const end = Date.now() + patience
  while (Date.now() < end) {
    for (const frame of page.frames()) if (await isReady(frame, kind)) return frame
    await page.waitForTimeout(50)
  }
  throw new Error(`no ${kind} has drawn`)
}

async function isReady(frame: Frame, kind: PageKind): Promise<boolean> {
  try {
    const shown = frame.isDetached() ? 0 : await frame.locator(`[data-page="${kind}"][data-session][data-ready]`).count()
    return shown > 0 && (await frame.frameElement().then((element) => element.isVisible()))
  } catch {
    // The frame went away while we looked.
    return false
  }
}
