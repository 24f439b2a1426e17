import type { Connection } from 'vscode-languageserver'
import { exercisePlan } from '../../exercise/plan/exercisePlan.ts'
import { recordOf } from '../../exercise/record/record.ts'
import { isoText } from '../../language/values/civil.ts'
import { type ExerciseAnswer, type ExerciseRecordAnswer, type ExerciseRecordRequest, type ExerciseRequest, methods } from '../../protocol/exercise.ts'
import { nameOf, normal } from '../workspace/uris.ts'
import type { Session } from './session.ts'

/** The custom requests of an exercise that is run from a plan. The run itself is the client's: nothing of it is kept here. */
export function exerciseRequests(connection: Connection, session: Session): void {
  connection.onRequest(methods.exercise, (request: ExerciseRequest) => planOf(session, request))
  connection.onRequest(methods.record, (request: ExerciseRecordRequest) => record(session, request))
}

async function planOf(session: Session, { uri, locale }: ExerciseRequest): Promise<ExerciseAnswer | null> {
  const plan = exercisePlan(await session.programme(normal(uri)), normal(uri), locale)
  return plan ? { plan } : null
}

/** The day is that of the programme, as everywhere: one that says what day it is shall not have a record of its future. */
async function record(session: Session, { uri, run, at, zone }: ExerciseRecordRequest): Promise<ExerciseRecordAnswer> {
  const programme = await session.programme(normal(uri))
  const begun = run.log.find(({ is }) => is === 'begin')?.at ?? at
  const day = programme.settings.today ?? Math.floor((begun / 1000 + zone * 60) / 86_400)
  const stem = nameOf(normal(uri)).replace(/(?:\.bcp)?\.ya?ml$/i, '')
  return { name: `${isoText(day)}-${stem}.records.yaml`, text: recordOf(run, { programme, render: session.render, at, zone, day }) }
}
