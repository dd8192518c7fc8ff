import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback } from 'react'
import { stringifySearch } from '../routes/searchCodec.ts'

/** The search of the address as it was read by the route's schema, and a way to change a part of it. */
export interface AddressSearch {
  readonly search: Readonly<Record<string, unknown>>
  /** Writes the named values into the address and keeps the others; undefined or '' takes one out. */
  readonly change: (values: Readonly<Record<string, unknown>>) => void
}

/** Binds a control to the address bar, whatever page it stands on. */
export function useAddressSearch(): AddressSearch {
  const router = useRouter()
  const search: Readonly<Record<string, unknown>> = useRouterState({
    select: ({ location }) => location.search,
  })
  const change = useCallback(
    (values: Readonly<Record<string, unknown>>) => {
      const { pathname, search: current } = router.state.location
      router.history.replace(`${pathname}${stringifySearch({ ...current, ...values })}`)
    },
    [router],
  )
  return { search, change }
}
