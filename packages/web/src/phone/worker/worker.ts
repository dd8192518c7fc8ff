/**
 * The service worker of the phone: keeps the page's own files, so that it opens without network, and nothing else. Answers of
 * the API never pass through here: what is kept of them lies sealed in the page's database.
 */

/** What a service worker is given, as far as this one uses it; the types of pages do not know it. */
type Happening = Event & { waitUntil(until: Promise<unknown>): void }
type Fetching = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type OwnWorker = {
  addEventListener(kind: 'install' | 'activate', then: (event: Happening) => void): void
  addEventListener(kind: 'fetch', then: (event: Fetching) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
declare const self: OwnWorker & { readonly location: Location }

/** The files of one build, and a name that follows from their content; the build puts both in. */
declare const __PHONE_FILES__: readonly string[]
declare const __PHONE_BUILD__: string

const page = '/phone'
const shelf = `phone ${__PHONE_BUILD__}`
const own = new Set(__PHONE_FILES__)

self.addEventListener('install', (event) => {
  // Either all files of a build are here or none: a half would not open.
  event.waitUntil(
    caches
      .open(shelf)
      .then((cache) => cache.addAll([page, ...own].map((path) => new Request(path, { cache: 'no-cache' }))))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('phone ') && name !== shelf)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  const path = request.mode === 'navigate' && pathname === page ? page : pathname
  if (path !== page && !own.has(path)) return
  event.respondWith(
    caches
      .open(shelf)
      .then((cache) => cache.match(path))
      .then((kept) => kept ?? fetch(request)),
  )
})

// A module of its own, so that `self` here is the worker's.
export {}
