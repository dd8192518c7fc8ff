import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { usePhone } from './usePhone.ts'

/** What a change sets; a photograph that is ready late is added to what stands then. */
export type Change<Draft> = Partial<Draft> | ((before: Draft) => Partial<Draft>)

/**
 * What is being typed. It is written down sealed with each change, since phones kill pages at will: after the camera, after a
 * call. Null until it is known whether there is something to go on with.
 */
export function useDraft<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  first: () => z.output<Schema>,
) {
  const { phone } = usePhone()
  const [draft, setDraft] = useState<z.output<Schema> | null>(null)
  const fresh = useRef(first)
  const newest = useRef<z.output<Schema> | null>(null)
  // Sealing takes its time: one change is written after the other, so that an older one never lands last.
  const writing = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    let wanted = true
    void phone.readDraft(name).then((kept) => {
      if (!wanted) return
      const known = schema.safeParse(kept)
      newest.current = known.success ? known.data : fresh.current()
      setDraft(newest.current)
    })
    return () => {
      wanted = false
    }
  }, [phone, name, schema])

  function change(part: Change<z.output<Schema>>): void {
    const before = newest.current
    if (before === null) return
    const next = { ...before, ...(typeof part === 'function' ? part(before) : part) }
    newest.current = next
    setDraft(next)
    // What was changed again meanwhile is written by the change that follows, also after one that failed.
    const write = () => (newest.current === next ? phone.writeDraft(name, next) : undefined)
    writing.current = writing.current.then(write, write)
  }

  async function forget(): Promise<void> {
    newest.current = null
    await Promise.allSettled([writing.current])
    await phone.dropDraft(name)
  }

  return { draft, change, forget }
}
