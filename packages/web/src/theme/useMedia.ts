import { useSyncExternalStore } from 'react'

/** Below this width the navigation moves to the thumb and tables become cards. */
export const phone = '(max-width: 760px)'

/** The reader asked for no movement. */
export const reducedMotion = '(prefers-reduced-motion: reduce)'

/** Whether a media query holds now. @example const onPhone = useMedia(phone) */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}
