import { Uri, workspace } from 'vscode'
import { RunStore } from '../../../client/src/tabletop/store.ts'
import type { Run } from '../../../server/src/protocol/exercise.ts'
import { equal } from '../kit/assert.ts'

const run = { plan: { steps: [] }, scenario: {}, log: [] } as unknown as Run
const kept = { key: 'one', uri: 'file:///a.bcp.yaml', run }

export function exerciseCases(): void {
  suite('the store of exercises', () => {
    const [folder] = workspace.workspaceFolders ?? []
    const storage = Uri.joinPath(folder?.uri ?? Uri.file('/'), 'store')
    const place = (ending: string): Uri => Uri.joinPath(storage, 'exercises', `one.${ending}`)

    teardown(async () => {
      await workspace.fs.delete(storage, { recursive: true })
    })

    test('has a run at every moment, for this window and for another, while it is written again and again', async () => {
      const [own, other] = [new RunStore(storage), new RunStore(storage)]
      await own.save(kept)
      const writing = Promise.all(Array.from({ length: 60 }, (_, index) => own.save({ ...kept, uri: `file:///${index}.bcp.yaml` })))
      let [over, missed] = [false, 0]
      void writing.then(() => {
        over = true
      })
      while (!over) for (const store of [own, other]) if (!(await store.read('one'))) missed++
      equal(missed, 0)
      equal((await other.read('one'))?.uri, 'file:///59.bcp.yaml')
    })

    test('finds a run that was about to be put in its place, and leaves nothing of one that is over', async () => {
      const store = new RunStore(storage)
      await store.save(kept)
      await workspace.fs.rename(place('json'), place('new'))
      equal(
        (await store.all()).map(({ key }) => key),
        ['one'],
      )
      await store.remove('one')
      equal(await store.all(), [])
      equal(await workspace.fs.readDirectory(Uri.joinPath(storage, 'exercises')), [])
    })
  })
}
