export * from '../../shared/dist/bad1e24fe059.js'
