export * from '../../shared/dist/60dad944b895.js'
