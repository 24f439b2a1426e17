import { extensions } from 'vscode'
import { equal, holds } from '../kit/assert.ts'

export function hostCases(): void {
  suite('the extension host', () => {
    test('is the one that the extension was staged for', () => {
      const extension = extensions.getExtension('continuity-plans.continuity')
      holds(extension, 'the extension is there')
      const inWorker = 'importScripts' in globalThis
      equal(inWorker ? 'browser' : 'main', 'main' in extension.packageJSON ? 'main' : 'browser')
    })
  })
}
