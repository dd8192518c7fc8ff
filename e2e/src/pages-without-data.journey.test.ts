import { inject } from 'vitest'
import { testEveryPage } from './every-page.ts'
import { allPages } from './pages.ts'

testEveryPage('without-data', inject('cities').empty, allPages)
