import { useEffect } from 'react'
import { isTyping } from '../../frame/isTyping.ts'
import { shortcutsOn } from '../../frame/shortcutChoice.ts'

/** What a key does; a key that does nothing now is absent. */
export type KeyActs = Readonly<Partial<Record<string, () => void>>>

/** Arrows belong to whatever moves by them: sliders, lists of choices, tables that scroll. */
const takesArrows = '[role="slider"], [role="radiogroup"], [role="tablist"], .side-scroll'

/** Single keys of a page, by `KeyboardEvent.key` in lower case. They rest where somebody types or a dialog is open. */
export function useReviewKeys(acts: KeyActs): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (
        !shortcutsOn() ||
        isTyping(event.target) ||
        document.querySelector('.ant-modal-wrap:not([style*="none"])')
      )
        return
      const { target } = event
      if (event.key.startsWith('Arrow') && target instanceof Element && target.closest(takesArrows)) return
      const act = acts[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [acts])
}
