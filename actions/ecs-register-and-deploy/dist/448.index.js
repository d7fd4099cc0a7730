export * from '../../shared/dist/8bcd6d2e4e01.js'
