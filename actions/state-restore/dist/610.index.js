export * from '../../shared/dist/84d7db3ea2bf.js'
