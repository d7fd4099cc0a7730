export * from '../../shared/dist/114161d0519c.js'
