import type { ApiError } from '../api/ApiError.ts'
import { useSpeech } from './speech.ts'

/** What went wrong, in the reader's language. */
export function Problem({ error }: { error: ApiError | null }) {
  const { pick } = useSpeech()
  return error === null ? null : (
    <p className="problem" role="alert">
      {pick(error.sentence)}
    </p>
  )
}
