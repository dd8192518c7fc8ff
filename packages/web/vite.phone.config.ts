import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compress } from './build/compress.ts'
import { precache } from './build/precache.ts'

const rules = /packages\/(?:contract|campaign|identity)\/src\//

/**
 * The phone is built apart from the desk, so that no chunk is shared: what it loads first is all that it loads, and only what
 * it uses of the contract and the rules.
 */
export default defineConfig({
  plugins: [react(), precache(join(import.meta.dirname, 'public')), compress()],
  build: {
    outDir: 'dist',
    // The desk was built before into the same folder.
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    rolldownOptions: {
      input: {
        phone: join(import.meta.dirname, 'phone.html'),
        worker: join(import.meta.dirname, 'src', 'phone', 'worker', 'worker.ts'),
      },
      treeshake: { moduleSideEffects: (id) => !rules.test(id) },
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? 'phone-worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
