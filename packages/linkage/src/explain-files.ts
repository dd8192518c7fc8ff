import type { LinkageModel } from './model/model.ts'
import { type ExplainedRecords, explainRecords } from './run/explain-records.ts'
import { type FileWork, withSources } from './with-sources.ts'

/** What {@link explainFiles} is asked. */
export type ExplainFiles = FileWork & {
  /** Learned. */
  model: LinkageModel
  /** Key of the record that is explained. */
  leftKey: string
  /** Key of its partner, in the right file or, without one, in the left; absent: why it has none. */
  rightKey?: string
}

/**
 * Explains why two records of files are linked or not; without a right key, which records come nearest to one and what separates
 * them.
 * @throws LinkageError as `linkFiles` does; key-unknown
 * @example const { nearest } = await explainFiles({ left: 'a.csv', right: 'b.csv', key: 'id', model, leftKey: 'a17' })
 */
export function explainFiles({ model, leftKey, rightKey, ...work }: ExplainFiles): Promise<ExplainedRecords> {
  return withSources(work, ({ engine, left, right }) =>
    explainRecords({
      engine,
      left,
      right,
      model,
      leftKey,
      ...(rightKey === undefined ? {} : { rightKey }),
      ...(work.progress === undefined ? {} : { progress: work.progress }),
      ...(work.signal === undefined ? {} : { signal: work.signal }),
    }),
  )
}
