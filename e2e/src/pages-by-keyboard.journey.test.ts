import { inject } from 'vitest'
import { testEveryKeyboard } from './every-page.ts'
import { allPages } from './pages.ts'

testEveryKeyboard(inject('cities').first, allPages)
