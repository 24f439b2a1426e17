import { existsSync } from 'node:fs'
import { join } from 'node:path'

const programFolders = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].filter((one) => one !== undefined)

const usualPlaces: readonly string[] = [
  ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'].map(
    (name) => `/usr/bin/${name}`,
  ),
  '/snap/bin/chromium',
  ...['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  ...programFolders.flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    join(folder, 'Chromium', 'Application', 'chrome.exe'),
  ]),
]

/** The browser that CONTINUITY_BROWSER names, else one that is installed where such programs usually are. */
export function installedBrowser(): string | undefined {
  const named = process.env['CONTINUITY_BROWSER']
  return named !== undefined && named !== '' ? named : usualPlaces.find((file) => existsSync(file))
}
