import { inject } from 'vitest'
import { testEveryPage } from './every-page.ts'

testEveryPage('with-data', inject('cities').first)
