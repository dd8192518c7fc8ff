import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Phone } from './phone.ts'
import type { PhoneState } from './state.ts'

export const PhoneContext = createContext<Phone | null>(null)

/** The phone and what it holds now. */
export function usePhone(): { phone: Phone; state: PhoneState } {
  const phone = useContext(PhoneContext)
  if (phone === null) throw new Error('usePhone needs the phone above it')
  return { phone, state: useSyncExternalStore(phone.state.subscribe, phone.state.get) }
}

/** The page that the address names behind its hash: `#/leads/17/visit` is `['leads', '17', 'visit']`. */
export function usePath(): string[] {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const changed = () => setHash(location.hash)
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])
  return hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
}

export function goTo(path: string): void {
  location.hash = path
}
