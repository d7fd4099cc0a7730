export * from '../../shared/dist/dab88fdaa1c0.js'
