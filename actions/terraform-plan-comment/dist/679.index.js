export * from '../../shared/dist/39bee33b0a90.js'
