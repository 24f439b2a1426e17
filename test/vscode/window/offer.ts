import { equal } from '../kit/assert.ts'
import type { Workbench } from '../kit/workbench.ts'

export function offerCases(window: Workbench): void {
  suite('the offer to switch', () => {
    test('comes for YAML whose kind is ours and switches it; the kind of others is left alone', async () => {
      await window.open('other/deployment.yaml')
      await window.languageIs(/^YAML$/)
      await window.open('other/unnamed.yaml')
      await window.languageIs(/^YAML$/)

      const notifications = await window.notifications()
      const offer = notifications.filter({ hasText: 'other/unnamed.yaml is a continuity plan (kind: annual_plan)' })
      await offer.waitFor()
      equal(await notifications.filter({ hasText: 'deployment' }).count(), 0)
      await offer.getByRole('button', { name: 'Switch' }).click()
      await window.languageIs('Continuity Plan')
    })
  })
}
