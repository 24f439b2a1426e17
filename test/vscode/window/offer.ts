import type { Workbench } from '../kit/workbench.ts'

export function offerCases(window: Workbench): void {
  suite('the offer to switch', () => {
    test('comes for a YAML file whose kind is ours, and switches it', async () => {
      await window.open('other/unnamed.yaml')
      await window.status('status.editor.mode').filter({ hasText: /^YAML$/ }).waitFor()
      await window.answer('other/unnamed.yaml is a continuity plan (kind: annual_plan)', 'Switch')
      await window.status('status.editor.mode').filter({ hasText: 'Continuity Plan' }).waitFor()
    })

    test('leaves the kind of others alone', async () => {
      await window.open('other/deployment.yaml')
      await window.status('status.editor.mode').filter({ hasText: /^YAML$/ }).waitFor()
      await window.open('other/unnamed.yaml')
      await window.noNotification('deployment.yaml')
    })
  })
}
