import type { Frame, Page } from 'playwright-core'

/**
 * The frame of the preview that is on screen, once it has drawn. A frame is found by what is in it, never by its index: other
 * extensions have webviews too, and a hidden one is gone and comes back as another.
 */
export async function previewFrame(page: Page, patience: number): Promise<Frame> {
  const end = Date.now() + patience
  while (Date.now() < end) {
    for (const frame of page.frames()) if (await isReady(frame)) return frame
    await page.waitForTimeout(50)
  }
  throw new Error('no preview has drawn')
}

async function isReady(frame: Frame): Promise<boolean> {
  try {
    const shown = frame.isDetached() ? 0 : await frame.locator('[data-session][data-ready]').count()
    return shown > 0 && (await frame.frameElement().then((element) => element.isVisible()))
  } catch {
    // The frame went away while we looked.
    return false
  }
}
