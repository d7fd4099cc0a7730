/** The package types its main entry only; `light` is the same without the cluster code, as Octokit's plugins use it. */
declare module 'bottleneck/light.js' {
  export { default } from 'bottleneck'
}
