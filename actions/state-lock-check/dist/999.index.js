export const id = 999;
export const ids = [999];
export const modules = {

/***/ 8999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGitHub: () => (/* binding */ openGitHub)
/* harmony export */ });
/* unused harmony export withTimeout */
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5316);
/* harmony import */ var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2008);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(545);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6404);
/* harmony import */ var bottleneck_light_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(660);





/** Longest wait a rate limit may ask for before we give up and say so. Seconds. */
const longestWait = 120;
/** Octokit and fetch have none of their own: a GitHub that is silent would hold the job until its own limit. Milliseconds. */
const requestTimeout = 15_000;
/**
 * A client for api.github.com or a GitHub Enterprise Server (by GITHUB_API_URL). Reads are retried when they
 * fail and every request when a rate limit refused it; a write whose answer was lost is never sent again by
 * the client: who sent it looks first.
 */
function openGitHub({ token, apiUrl, signal, onWait, fetch, }) {
    const waits = (limit) => (seconds, _options, _octokit, retries) => {
        if (seconds > longestWait || retries >= 2)
            return false;
        onWait?.(`GitHub's ${limit} is reached: waiting ${seconds} s.`);
        return true;
    };
    const github = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, {
        baseUrl: apiUrl,
        // These are in the place of all of the library's own, its fetch through the proxy among them.
        request: {
            fetch: withTimeout(fetch ?? _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__/* .defaults */ .NT.request?.fetch ?? globalThis.fetch, requestTimeout),
            ...(signal ? { signal } : {}),
        },
        retry: { retries: 2, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
        throttle: {
            onRateLimit: waits('rate limit'),
            onSecondaryRateLimit: waits('secondary rate limit'),
            // The plugin spaces writes a second apart for programs that write for hours. We make a handful.
            write: unspaced('write'),
            notifications: unspaced('notifications'),
        },
    }, _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__/* .throttling */ .A);
    github.hook.before('request', (options) => {
        if (options.method !== 'GET' && !isQuery(options))
            options.request.retries = 0;
    });
    return github;
}
/** Rejects when no answer has come in time; a signal of the request's own still counts. */
function withTimeout(fetch, milliseconds) {
    return (url, options = {}) => {
        const signals = [AbortSignal.timeout(milliseconds), ...(options.signal ? [options.signal] : [])];
        return fetch(url, { ...options, signal: AbortSignal.any(signals) });
    };
}
function unspaced(id) {
    return new bottleneck_light_js__WEBPACK_IMPORTED_MODULE_2__.Group({ id, maxConcurrent: 1 });
}
function isQuery(options) {
    return options.url.endsWith('/graphql') && /^\s*query\b/.test(String(options.query));
}


/***/ })

};
