import { inject } from 'vitest'
import { testEveryPage } from './every-page.ts'
import { pages } from './pages.ts'

testEveryPage('with-data', inject('cities').first, pages.matching)
