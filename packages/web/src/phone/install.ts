/** Whether the page works offline, and how to ask the browser to install it, if it lets us. */
export type Install = { readonly offline: boolean; readonly ask: (() => void) | null }

const listeners = new Set<(install: Install) => void>()
let now: Install = { offline: false, ask: null }

function tell(part: Partial<Install>): void {
  now = { ...now, ...part }
  for (const listener of listeners) listener(now)
}

export const installPrompt = (): Install => now

export function watchInstall(listener: (install: Install) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Registers the worker that keeps the page's own files, where the address is secure, and catches the browser's offer to install. */
export function prepareInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    const { prompt } = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(event))
    const ask: unknown = prompt?.value
    if (typeof ask === 'function') tell({ ask: () => void ask.call(event) })
  })
  if (!isSecureContext || !('serviceWorker' in navigator) || import.meta.env.DEV) return
  void navigator.serviceWorker
    .register('/phone-worker.js', { scope: '/phone' })
    .then(() => navigator.serviceWorker.ready)
    .then(() => tell({ offline: true }))
    .catch(() => undefined)
}
