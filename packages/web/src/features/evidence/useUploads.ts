import type { Evidence } from '@kuomian/contract'
import { useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { type ChosenFile, uploadEvidence } from './uploadEvidence.ts'

/** A file on its way, or one that was refused and why. */
export type Upload = { key: string; name: string; share: number; error: unknown }

/** Files on their way to the server, one after the other; `onStored` hears of each that has arrived. */
export function useUploads(onStored: (file: Evidence) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const before = useRef<Promise<void>>(Promise.resolve())
  // What is told of arrivals is the newest form, not the one that was there when the upload began.
  const stored = useRef(onStored)
  stored.current = onStored
  const change = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const dismiss = (key: string) => setUploads((all) => all.filter((one) => one.key !== key))

  function send(file: ChosenFile): Promise<void> {
    const key = uuidv7()
    setUploads((all) => [...all, { key, name: file.name, share: 0, error: null }])
    before.current = before.current.then(async () => {
      try {
        const kept = await uploadEvidence(file, (share) => change(key, { share }))
        dismiss(key)
        stored.current(kept)
      } catch (error) {
        change(key, { error })
      }
    })
    return before.current
  }
  return { uploads, send, dismiss, busy: uploads.some(({ error }) => error === null) }
}
