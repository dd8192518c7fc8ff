import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { usePhone } from './usePhone.ts'

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
  useEffect(() => {
    let wanted = true
    void phone.readDraft(name).then((kept) => {
      const known = schema.safeParse(kept)
      if (wanted) setDraft(known.success ? known.data : fresh.current())
    })
    return () => {
      wanted = false
    }
  }, [phone, name, schema])
  return {
    draft,
    change(part: Partial<z.output<Schema>>): void {
      setDraft((before) => {
        if (before === null) return before
        const next = { ...before, ...part }
        void phone.writeDraft(name, next)
        return next
      })
    },
    forget: () => phone.dropDraft(name),
  }
}
