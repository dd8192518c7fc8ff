import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compress } from './build/compress.ts'

const rules = /packages\/(?:contract|campaign|identity)\/src\//

/** The employer's page is built apart from the desk and the phone: it loads what it uses of the contract, and nothing else. */
export default defineConfig({
  plugins: [react(), compress()],
  build: {
    outDir: 'dist',
    // The desk and the phone were built before into the same folder.
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    rolldownOptions: {
      input: join(import.meta.dirname, 'demand.html'),
      treeshake: { moduleSideEffects: (id) => !rules.test(id) },
    },
  },
})
