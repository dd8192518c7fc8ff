import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useSession } from '../session/useSession.ts'
import { isTyping } from './isTyping.ts'
import { nounsFor } from './nouns.ts'
import { shortcutsOn } from './shortcutChoice.ts'

/** How long `g` waits for its letter, in milliseconds. */
const patience = 1500

/** `g` and a letter opens a page, `?` the list of shortcuts, `/` goes to the page's first filter. */
export function useShortcuts(onShowList: () => void): void {
  const navigate = useNavigate()
  const { user } = useSession()
  const goPressedAt = useRef(Number.NEGATIVE_INFINITY)

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !shortcutsOn()) return
      const waiting = event.timeStamp - goPressedAt.current < patience
      goPressedAt.current = Number.NEGATIVE_INFINITY
      if (waiting) {
        const noun = nounsFor(user.role).find(({ letter }) => letter === event.key)
        if (noun !== undefined) void navigate({ to: noun.to, state: { byNavigation: true } })
      } else if (event.key === 'g') {
        goPressedAt.current = event.timeStamp
      } else if (event.key === '?') {
        onShowList()
      } else if (event.key === '/') {
        const filter = document.querySelector<HTMLElement>('[data-filter] input, [data-filter] select')
        if (filter === null) return
        event.preventDefault()
        filter.focus()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate, user.role, onShowList])
}
