export const id = 474;
export const ids = [474];
export const modules = {

/***/ 2474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitHub: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: ../../node_modules/.pnpm/@actions+github@9.1.1_patch_hash=7588651ab39f8c6ff67a0ec63fe0aa72aeff3998fff8afe98c2ba3b7cc1752aa/node_modules/@actions/github/lib/github.js + 22 modules
var lib_github = __webpack_require__(2679);
// EXTERNAL MODULE: ../../packages/action-kit/lib/clock.js
var lib_clock = __webpack_require__(1512);
// EXTERNAL MODULE: ../../packages/action-kit/lib/http.js
var http = __webpack_require__(6764);
;// CONCATENATED MODULE: ../../packages/github/lib/patience.js
/** Longest wait a rate limit may ask for before we give up and say so. Seconds. */
const longestWait = 120;
const mostAttempts = 3;
/**
 * How long to wait before sending a request again, after its `attempt`th try (from 1) at `now` (epoch
 * milliseconds); `undefined`: not at all. What a rate limit refused was not done, so it may be sent again; what
 * failed or was lost may have been, so only what may be done twice is.
 */
function pauseBefore(attempt, sent, request, now) {
    if (attempt === mostAttempts)
        return undefined;
    const answer = answerOf(sent);
    const limit = answer && rateLimit(answer, now);
    if (limit) {
        if (limit.seconds > longestWait)
            return undefined;
        return {
            milliseconds: limit.seconds * 1000,
            why: `GitHub's ${limit.name} is reached: waiting ${limit.seconds} s.`,
        };
    }
    if (sent.status === 'fulfilled' || !isRepeatable(request))
        return undefined;
    return answer === undefined || answer.status >= 500 ? { milliseconds: 1000 * attempt ** 2 } : undefined;
}
function answerOf(sent) {
    if (sent.status === 'fulfilled')
        return { status: 200, headers: { ...sent.value.headers }, data: sent.value.data };
    // Octokit's RequestError: without an answer it has no response.
    const { response } = sent.reason ?? {};
    return response;
}
/**
 * Which limit an answer speaks of, and the seconds to its end.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimit({ status, headers, data }, now) {
    const graphql = status === 200 && /"RATE_LIMITED"/.test(JSON.stringify(errorsOf(data)));
    if (!graphql && status !== 403 && status !== 429)
        return undefined;
    const retryAfter = Number(headers['retry-after']);
    if (retryAfter > 0)
        return { name: 'secondary rate limit', seconds: Math.ceil(retryAfter) };
    if (headers['x-ratelimit-remaining'] === '0') {
        const reset = Number(headers['x-ratelimit-reset']);
        return { name: 'rate limit', seconds: Math.max(1, Math.ceil(reset - now / 1000)) };
    }
    const secondary = graphql || status === 429 || /secondary rate/i.test(JSON.stringify(data ?? ''));
    return secondary ? { name: 'secondary rate limit', seconds: 60 } : undefined;
}
function errorsOf(data) {
    return typeof data === 'object' && data !== null && 'errors' in data ? data.errors : [];
}
/** A POST makes something each time, unless it is a query; every other method ends in the same state. */
function isRepeatable({ method, url, query }) {
    return method !== 'POST' || (url.endsWith('/graphql') && /^\s*query\b/.test(String(query)));
}

;// CONCATENATED MODULE: ../../packages/github/lib/client.js




/** A GitHub that is silent would hold the job until the job's own limit. Milliseconds. */
const requestTimeout = 15_000;
/**
 * A client for api.github.com or a GitHub Enterprise Server (by GITHUB_API_URL). Every request is sent again when a
 * rate limit refused it, and when it failed if doing it twice does nothing more; a POST whose answer was lost never
 * is: who sent it looks first.
 */
function openGitHub({ token, apiUrl, signal, onWait, clock = lib_clock/* systemClock */.m, }) {
    const github = (0,lib_github/* getOctokit */.Q)(token, { baseUrl: apiUrl, request: { fetch: sendFor(signal) } });
    github.hook.wrap('request', async (request, options) => {
        for (let attempt = 1;; attempt += 1) {
            const sent = await Promise.allSettled([(async () => whole(await request(options)))()]);
            signal?.throwIfAborted();
            const pause = pauseBefore(attempt, sent[0], options, clock.now());
            if (pause === undefined) {
                if (sent[0].status === 'rejected')
                    throw sent[0].reason;
                return sent[0].value;
            }
            if (pause.why)
                onWait?.(pause.why);
            await clock.sleep(pause.milliseconds, signal);
        }
    });
    return github;
}
/** An answer that was cut comes to nothing, though its first line said 200. */
function whole(answer) {
    const isText = typeof answer.data === 'string' && answer.data !== '';
    if (isText && answer.headers['content-type']?.includes('json')) {
        throw new Error("GitHub's answer is cut in the middle");
    }
    return answer;
}
function sendFor(signal) {
    return async (url, { method, headers, body }) => {
        const answer = await (0,http/* send */.t)(url, { method, headers, body, signal, timeout: requestTimeout });
        return { ...answer, text: async () => answer.body };
    };
}


/***/ })

};
