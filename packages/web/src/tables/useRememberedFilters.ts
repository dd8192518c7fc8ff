import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { useSession } from '../session/useSession.ts'
import { type FilterField, filterTexts } from './filterField.ts'
import { useAddressSearch } from './useAddressSearch.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The reader came by the navigation: he takes up a list where he left it. */
    readonly byNavigation?: true
  }
}

const keptSchema = z.record(z.string(), z.array(z.string()))

/**
 * Who comes back to a list by the navigation finds the filters that he had chosen there, for as long as the tab is open; an address with filters
 * of its own and a link from another page go before that. What was typed to be searched for may name somebody and is not kept.
 */
export function useRememberedFilters(fields: readonly FilterField[]): void {
  const { user } = useSession()
  const { search, change } = useAddressSearch()
  const { pathname, byNavigation } = useRouterState({
    select: ({ location }) => ({
      pathname: location.pathname,
      byNavigation: location.state.byNavigation === true,
    }),
    structuralSharing: true,
  })
  const begun = useRef('')
  const key = `kuomian.filters ${user.id} ${pathname}`
  const chosen = JSON.stringify(
    Object.fromEntries(
      fields.flatMap(({ kind, name }) => {
        const texts = kind === 'text' ? [] : filterTexts(search, name)
        return texts.length === 0 ? [] : [[name, texts]]
      }),
    ),
  )
  useEffect(() => {
    const isBegin = begun.current !== key
    begun.current = key
    const kept = sessionStorage.getItem(key) ?? '{}'
    if (isBegin && byNavigation && chosen === '{}' && kept !== '{}')
      change(keptSchema.parse(JSON.parse(kept)))
    else sessionStorage.setItem(key, chosen)
  }, [key, chosen, byNavigation, change])
}
