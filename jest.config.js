/** Jest runs the TypeScript sources as native ES modules; esbuild only strips the types. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{actions,packages}/*/test/**/*.test.ts', '<rootDir>/scripts/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/scripts/jest-scratch.js',
  transform: { '\\.ts$': '<rootDir>/scripts/jest-esbuild.js' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'import', 'default'] },
  coverageProvider: 'v8',
  collectCoverageFrom: ['{actions,packages}/*/src/**/*.ts', '!**/*.gen.ts'],
  // A thousand runs of a property take seconds, and many times that on a busy machine.
  testTimeout: 120_000,
  // The slow ones wait for Terraform, act and servers rather than compute.
  maxWorkers: 3,
}
