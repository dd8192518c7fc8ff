import { inject } from 'vitest'
import { testEveryPage } from './every-page.ts'

testEveryPage('without-data', inject('cities').empty)
