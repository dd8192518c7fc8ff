import { useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { ApiError } from '../api/ApiError.ts'

/**
 * Sends one thing at a time. What failed is sent again under the same key, so that a line that broke in the midst makes
 * no second act of it; a refusal is an answer, and what is sent after it is another act.
 */
export function useSending() {
  const key = useRef(uuidv7())
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  async function send<T>(work: (key: string) => Promise<T>): Promise<T | null> {
    setBusy(true)
    setError(null)
    try {
      const answer = await work(key.current)
      key.current = uuidv7()
      return answer
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure
      if (failure.status > 0 && failure.status < 500) key.current = uuidv7()
      setError(failure)
      return null
    } finally {
      setBusy(false)
    }
  }
  return { send, busy, error }
}
