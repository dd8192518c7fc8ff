/** A page of the product: where it is, and who opens it. */
export type ProductPage = { name: string; path: string; login: 'city' | 'district' }

/**
 * Every page that stands by itself, by what it is for; the page of one lead is found from the list. Each part has a test file of its own, so that
 * two workers look at pages at the same time.
 */
export const pages = {
  leads: [
    { name: 'overview', path: '/', login: 'city' },
    { name: 'overview-of-district', path: '/', login: 'district' },
    { name: 'work', path: '/work', login: 'district' },
    { name: 'work-unassigned', path: '/work?whose=none', login: 'district' },
    { name: 'work-of-city', path: '/work', login: 'city' },
    { name: 'leads', path: '/leads', login: 'city' },
    { name: 'leads-of-district', path: '/leads', login: 'district' },
    { name: 'batches', path: '/batches', login: 'city' },
    { name: 'batches-of-district', path: '/batches', login: 'district' },
  ],
  matching: [
    { name: 'imports', path: '/imports', login: 'city' },
    { name: 'matching', path: '/matching', login: 'city' },
    { name: 'review', path: '/review', login: 'city' },
    { name: 'review-of-persons', path: '/review?subject=person', login: 'city' },
    { name: 'models', path: '/models', login: 'city' },
    { name: 'model-of-persons', path: '/models?subject=person', login: 'city' },
  ],
  followUp: [
    { name: 'organisation', path: '/organisation', login: 'city' },
    { name: 'organisation-tasks', path: '/organisation?part=tasks', login: 'city' },
    { name: 'organisation-policies', path: '/organisation?part=policies', login: 'city' },
    { name: 'organisation-action', path: '/organisation?part=action', login: 'city' },
    { name: 'organisation-of-district', path: '/organisation', login: 'district' },
    { name: 'organisation-records', path: '/organisation?part=records', login: 'district' },
    { name: 'orders', path: '/orders', login: 'city' },
    { name: 'orders-of-district', path: '/orders', login: 'district' },
    { name: 'refusals', path: '/refusals', login: 'city' },
    { name: 'refusals-of-district', path: '/refusals', login: 'district' },
    { name: 'key-list', path: '/key-list', login: 'city' },
    { name: 'key-list-of-district', path: '/key-list', login: 'district' },
    { name: 'feeds', path: '/feeds', login: 'city' },
    { name: 'people', path: '/people', login: 'city' },
    { name: 'people-of-district', path: '/people', login: 'district' },
    { name: 'people-calls', path: '/people?part=calls', login: 'district' },
    { name: 'people-messages', path: '/people?part=messages', login: 'district' },
    { name: 'people-handovers', path: '/people?part=handovers', login: 'district' },
    { name: 'projects', path: '/projects', login: 'city' },
    { name: 'projects-of-district', path: '/projects', login: 'district' },
    { name: 'projects-joint', path: '/projects/joint', login: 'city' },
    { name: 'projects-rounds', path: '/projects/joint?part=rounds', login: 'city' },
    { name: 'projects-bulletins', path: '/projects/joint?part=bulletins', login: 'district' },
    { name: 'places', path: '/places', login: 'city' },
    { name: 'places-of-district', path: '/places', login: 'district' },
    { name: 'nightly', path: '/nightly', login: 'city' },
  ],
  reports: [
    { name: 'documents', path: '/documents', login: 'city' },
    { name: 'documents-of-district', path: '/documents', login: 'district' },
    { name: 'document-templates', path: '/documents?part=templates', login: 'city' },
    { name: 'proof', path: '/proof', login: 'city' },
    { name: 'proof-by-officer', path: '/proof?by=officer', login: 'district' },
    { name: 'schedule', path: '/schedule', login: 'city' },
    { name: 'schedule-of-district', path: '/schedule', login: 'district' },
    { name: 'dispatch', path: '/dispatch', login: 'city' },
    { name: 'dispatch-of-district', path: '/dispatch', login: 'district' },
    { name: 'schedule-published', path: '/schedule?from=2015-07-31&source=published', login: 'city' },
    { name: 'annex-1', path: '/annexes/annex-1', login: 'city' },
    { name: 'annex-3', path: '/annexes/annex-3', login: 'district' },
    { name: 'annex-4-beside-the-print', path: '/annexes/annex-4?asOf=2015-07-31', login: 'city' },
    { name: 'annex-5-beside-the-print', path: '/annexes/annex-5?asOf=2015-07-31', login: 'city' },
    { name: 'assessment', path: '/assessment', login: 'district' },
    { name: 'assessment-published', path: '/assessment?source=published&unit=TJ-03', login: 'city' },
    { name: 'help', path: '/help', login: 'district' },
  ],
} as const satisfies Record<string, readonly ProductPage[]>

export const allPages: readonly ProductPage[] = Object.values(pages).flat()
