export * from '../../shared/dist/a0c30bb9d3ac.js'
