export * from '../../shared/dist/1d24686000fd.js'
