export const id = 485;
export const ids = [485,982];
export const modules = {

/***/ 9485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openConversation: () => (/* binding */ openConversation)
});

// EXTERNAL MODULE: ../../node_modules/.pnpm/@actions+github@9.1.1_patch_hash=7588651ab39f8c6ff67a0ec63fe0aa72aeff3998fff8afe98c2ba3b7cc1752aa/node_modules/@actions/github/lib/github.js + 22 modules
var lib_github = __webpack_require__(2679);
// EXTERNAL MODULE: ../../packages/action-kit/lib/clock.js
var lib_clock = __webpack_require__(1512);
;// CONCATENATED MODULE: ../../packages/action-kit/lib/http.js
/**
 * One request, through HTTPS_PROXY where one is set (`proxyEnv`, Node 24.5). Nothing is sent a second time:
 * who asks knows whether that is safe. A redirect is followed where that repeats the request as it was: GitHub
 * answers so for a repository that was renamed.
 *
 * Not `fetch`, because loading it and its classes costs as much as starting Node.
 * @throws what Node throws without an answer; the signal's reason
 */
async function send(url, request) {
    const timeout = AbortSignal.timeout(request.timeout);
    const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout;
    let at = new URL(url);
    for (let redirects = 0;; redirects += 1) {
        const answer = await sendOnce(at, request, signal);
        const next = redirects < 3 ? redirection(answer, at, request.method ?? 'GET') : undefined;
        if (!next)
            return answer;
        at = next;
    }
}
async function sendOnce(url, { method = 'GET', headers, body }, signal) {
    signal.throwIfAborted();
    const { Agent, request } = await (url.protocol === 'http:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)));
    const agent = agents.get(url.protocol) ?? new Agent({ keepAlive: true, timeout: idle, proxyEnv: process.env });
    agents.set(url.protocol, agent);
    return new Promise((resolve, reject) => {
        const fail = (error) => reject(signal.aborted ? signal.reason : error);
        const asked = request(url, { method, agent, headers: headers ?? {}, signal }, (response) => {
            readWhole(response).then((text) => resolve({
                url: url.href,
                status: response.statusCode ?? 0,
                headers: headersOf(response),
                body: text,
            }), fail);
        });
        asked.on('error', fail);
        asked.end(body);
    });
}
const agents = new Map();
/** A connection unused for so long is not used again: the other side may be closing it. Milliseconds. */
const idle = 4000;
async function readWhole(response) {
    let text = '';
    response.setEncoding('utf8');
    for await (const part of response)
        text += part;
    return text;
}
function headersOf({ headers }) {
    return new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
/** To the same host only: the request carries a token. */
function redirection({ status, headers }, from, method) {
    const repeats = status === 307 || status === 308 || (method === 'GET' && (status === 301 || status === 302));
    const location = headers.get('location');
    if (!repeats || location === undefined || !URL.canParse(location, from.href))
        return undefined;
    const to = new URL(location, from.href);
    return to.origin === from.origin ? to : undefined;
}

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
        const answer = await send(url, { method, headers, body, signal, timeout: requestTimeout });
        return { ...answer, text: async () => answer.body };
    };
}

// EXTERNAL MODULE: ../../packages/github/lib/errors.js
var errors = __webpack_require__(515);
// EXTERNAL MODULE: ../../packages/github/lib/marker.js
var lib_marker = __webpack_require__(2630);
// EXTERNAL MODULE: ../../packages/github/lib/no-pull-request.js
var no_pull_request = __webpack_require__(8707);
;// CONCATENATED MODULE: ../../packages/github/lib/comments.js



/**
 * GraphQL, because it alone says whether we are the author: a job's token may not ask who it is over REST, and
 * a name can be taken on by another app's bot. It also brings along the head commit and the merge.
 */
const query = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      mergedAt
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id databaseId url body createdAt lastEditedAt viewerDidAuthor }
      }
    }
  }
}`;
/** Reads all pages of a pull request's comments and keeps ours: of one key, or all of the tool's. @throws NoPullRequest */
async function readConversation(github, place, { tool, key }) {
    const own = [];
    let after = null;
    for (;;) {
        const page = await github.graphql(query, { ...place, after }).catch((error) => {
            throw (0,errors/* missingFrom */.fY)(error) === undefined ? error : new no_pull_request/* NoPullRequest */.I(place);
        });
        const pull = page.repository?.pullRequest;
        if (!pull)
            throw new no_pull_request/* NoPullRequest */.I(place);
        for (const node of pull.comments.nodes) {
            if (!node?.viewerDidAuthor)
                continue;
            const { id: nodeId, databaseId: id, url, body, createdAt, lastEditedAt } = node;
            const marker = (0,lib_marker/* parseMarker */.gY)(body, tool);
            if (marker && (key === undefined || marker.key === key))
                own.push({ id, nodeId, url, body, writtenAt: lastEditedAt ?? createdAt, marker });
        }
        after = pull.comments.pageInfo.endCursor;
        if (!pull.comments.pageInfo.hasNextPage || after === null) {
            own.sort((a, b) => a.id - b.id);
            return { head: pull.headRefOid, ...(pull.mergedAt !== null && { mergedAt: pull.mergedAt }), own };
        }
    }
}

// EXTERNAL MODULE: ../../packages/github/lib/event.js
var lib_event = __webpack_require__(8982);
// EXTERNAL MODULE: ../../packages/github/lib/explain.js
var explain = __webpack_require__(1049);
;// CONCATENATED MODULE: ../../packages/github/lib/head.js


/** The head commit of a pull request at this moment. @throws NoPullRequest */
async function readHead(github, place) {
    const { owner, repo, number } = place;
    const { data } = await github.rest.pulls.get({ owner, repo, pull_number: number }).catch((error) => {
        throw (0,errors/* statusOf */.c2)(error) === 404 ? new no_pull_request/* NoPullRequest */.I(place) : error;
    });
    return data.head.sha;
}

;// CONCATENATED MODULE: ../../packages/github/lib/pull-request.js

/**
 * The pull request a run belongs to: from the event where it says (pull_request, pull_request_target,
 * issue_comment, workflow_run, merge_group), else by the commit. `undefined` when there is none.
 * `github` is asked only where the event does not say. What was merged may be the head of another pull request
 * that is open (of a release branch): `merged` is for who asks what was reviewed, not where to write.
 */
async function findPullRequest(github, context, event, prefer = 'open') {
    const found = fromEvent(event, context);
    if (found)
        return found;
    const ofRun = () => fromWorkflowRun(github, context, event);
    const ofCommit = () => fromCommit(github, { ...context, sha: (0,lib_event.eventCommit)(event, context.sha) }, prefer);
    const [first, second] = prefer === 'open' ? [ofRun, ofCommit] : [ofCommit, ofRun];
    return (await first()) ?? (await second());
}
function fromEvent(event, { ref, sha }) {
    const pull = (0,lib_event.object)(event.pull_request);
    if (typeof pull?.number === 'number') {
        return { number: pull.number, commit: (0,lib_event.eventCommit)(event, sha), ofHead: true };
    }
    const issue = (0,lib_event.object)(event.issue);
    if (issue?.pull_request && typeof issue.number === 'number') {
        return { number: issue.number, commit: '', ofHead: true };
    }
    const queued = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]{40}$/.exec(ref);
    return queued ? { number: Number(queued[1]), commit: sha, ofHead: false } : undefined;
}
/**
 * A run that another one set off is of the default branch; what it is about is the other's head. GitHub names the
 * pull requests of that branch, none where it is a fork's: those are found by whose branch it is, because a commit
 * that only a fork has belongs to no pull request here (https://github.com/TooTallNate/nx.js/pull/410). Whichever
 * way, a pull request is of this run only while its head is the commit.
 */
async function fromWorkflowRun(github, { repository }, event) {
    const run = (0,lib_event.object)(event.workflow_run);
    const commit = (0,lib_event.string)(run?.head_sha);
    if (!run || !commit)
        return undefined;
    const named = (0,lib_event.list)(run.pull_requests).find((pull) => (0,lib_event.string)((0,lib_event.object)(pull?.head)?.sha) === commit && isInto(pull, repository));
    if (typeof named?.number === 'number')
        return { number: named.number, commit, ofHead: true };
    const login = (0,lib_event.string)((0,lib_event.object)((0,lib_event.object)(run.head_repository)?.owner)?.login);
    const branch = (0,lib_event.string)(run.head_branch);
    if (!login || !branch)
        return undefined;
    const { data: pulls } = await (await github()).rest.pulls.list({
        ...repository,
        state: 'open',
        head: `${login}:${branch}`,
        per_page: 100,
    });
    const found = pulls.find((pull) => pull.head.sha === commit);
    return found && { number: found.number, commit, ofHead: true };
}
/** In a fork, GitHub names pull requests into other repositories too. */
function isInto(pull, { owner, repo }) {
    const url = (0,lib_event.string)((0,lib_event.object)((0,lib_event.object)(pull?.base)?.repo)?.url);
    return url === undefined || url.toLowerCase().endsWith(`/repos/${owner}/${repo}`.toLowerCase());
}
/** The open pull request whose head this commit is, and the one that was merged as this commit. */
async function fromCommit(github, { repository, sha }, prefer) {
    if (!sha)
        return undefined;
    const { data: pulls } = await (await github()).rest.repos.listPullRequestsAssociatedWithCommit({
        ...repository,
        commit_sha: sha,
        per_page: 100,
    });
    const open = pulls.find((pull) => pull.state === 'open' && pull.head.sha === sha);
    const merged = pulls.find((pull) => pull.merge_commit_sha === sha && pull.merged_at);
    const found = prefer === 'open' ? (open ?? merged) : (merged ?? open);
    return found && { number: found.number, commit: sha, ofHead: found === open };
}

;// CONCATENATED MODULE: ../../packages/github/lib/precedence.js
/**
 * Why what a comment shows must not be overwritten by a run: a sentence, or `undefined`. What shows the head is what
 * people review and, once merged, what they have reviewed: it gives way to a later run of the head alone, and to none
 * after the merge. A run of an older commit touches nothing: the head's own run may be writing at this moment.
 */
function whyItStays(shown, run, pull) {
    const ours = run.marker;
    const [there, here] = [nameOf(shown), nameOf(ours)];
    const showsHead = shown.commit === pull.head;
    if (showsHead && pull.mergedAt !== undefined) {
        return `The comment shows ${there}, the head that was merged: it stays as it was reviewed.`;
    }
    if (ours.commit !== pull.head) {
        if (!run.ofHead && showsHead) {
            return `The comment shows ${there}, the head, which is what is reviewed; this run is of ${here}, which is not.`;
        }
        if (run.ofHead && shown.commit !== ours.commit) {
            return `The comment shows ${there}; this run is of ${here}, which the pull request has moved on from.`;
        }
    }
    return isNewer(shown, ours, pull)
        ? `The comment shows ${there}; this run is of ${here}, and an earlier one.`
        : undefined;
}
/**
 * Whether `a` shows something newer than `b`: the head first, then what was written later. Ids of runs do not tell
 * that: who runs an older one again wants its result now.
 */
function isNewer(a, b, { head }) {
    const [aIsHead, bIsHead] = [a.commit === head, b.commit === head];
    if (aIsHead !== bIsHead)
        return aIsHead;
    if (a.runId === b.runId)
        return a.runAttempt > b.runAttempt;
    if (a.at !== undefined && b.at !== undefined && a.at !== b.at)
        return a.at > b.at;
    return a.runId > b.runId;
}
/** Whether both are of this very attempt of one run. */
function isOurs({ runId, runAttempt }, ours) {
    return runId === ours.runId && runAttempt === ours.runAttempt;
}
/** A run and its commit, for a sentence. */
function nameOf({ commit, runId, runAttempt }) {
    const attempt = runAttempt > 1 ? `, attempt ${runAttempt}` : '';
    return `${commit.slice(0, 7) || 'a commit that is not known'} (run ${runId}${attempt})`;
}

;// CONCATENATED MODULE: ../../packages/github/lib/past.js


/**
 * `diff` is the whole text after an edit, though the reference calls it a summary of the changes, and the newest
 * edit comes first; only what begins with a marker of ours is taken. Five, because each may be 65,536 characters:
 * what matters is what other runs wrote in the seconds between our list and our write.
 * https://docs.github.com/graphql/reference/objects#usercontentedit
 */
const past_query = `query ($owner: String!, $repo: String!, $number: Int!, $comment: ID!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { headRefOid } }
  node(id: $comment) {
    ... on IssueComment { body userContentEdits(first: 5) { nodes { diff } } }
  }
}`;
/** Reads one comment with its latest texts and the head, in one request; `undefined`: it is gone. */
async function readPast(github, place, { nodeId, marker }) {
    const { repository, node } = await github
        .graphql(past_query, { ...place, comment: nodeId })
        .catch((error) => {
        if ((0,errors/* missingFrom */.fY)(error) === 'node')
            return { repository: undefined, node: null };
        throw error;
    });
    if (!node || !repository)
        return undefined;
    const edits = node.userContentEdits?.nodes ?? [];
    const contents = [node.body, ...edits.map((edit) => edit?.diff ?? '')].flatMap((body) => {
        const parsed = (0,lib_marker/* parseMarker */.gY)(body, marker.tool);
        return parsed?.key === marker.key ? [{ body, marker: parsed }] : [];
    });
    return { head: repository.pullRequest.headRefOid, contents };
}

;// CONCATENATED MODULE: ../../packages/github/lib/writes.js


/** @throws what GitHub answers where it certainly has not written it. */
async function postComment(github, place, body) {
    const { owner, repo, number } = place;
    try {
        const { data } = await github.rest.issues.createComment({ owner, repo, issue_number: number, body });
        return { id: data.id, nodeId: data.node_id, url: data.html_url };
    }
    catch (error) {
        if (!(0,errors/* isUnanswered */.Ni)(error))
            throw error;
        return { lost: error };
    }
}
/** False when the comment is not there any more. */
async function updateComment(github, { owner, repo }, id, body) {
    return github.rest.issues.updateComment({ owner, repo, comment_id: id, body }).then(() => true, (error) => {
        if ((0,errors/* statusOf */.c2)(error) === 404)
            return false;
        throw error;
    });
}
/** A comment that another run has deleted already is as gone as we want it. */
async function deleteComment(github, { owner, repo }, id) {
    await github.rest.issues.deleteComment({ owner, repo, comment_id: id }).catch((error) => {
        if ((0,errors/* statusOf */.c2)(error) !== 404)
            throw error;
    });
}
/** Deletes what another run left beside the one comment. One that stays is no failure of that: a warning says it. */
async function deleteTwins(github, place, twins) {
    const warnings = [];
    for (const { id, url } of twins) {
        await deleteComment(github, place, id).catch((error) => {
            const doing = `delete ${url}, a second comment that another run left`;
            warnings.push(`${(0,explain/* explainGitHubError */.P)(error, doing)} The next run tries again.`);
        });
    }
    return warnings.length > 0 ? { warning: warnings.join(' ') } : {};
}

;// CONCATENATED MODULE: ../../packages/github/lib/second-look.js




/** How often something newer is put back, while other runs write too. */
const mostRepairs = 3;
/**
 * A run that has listed before a newer one wrote may write after it, and nothing at GitHub refuses that. So whoever
 * has written over a comment looks at it once more, and at what it said before: the newest of that is put back if it
 * is not what the comment shows. Each run that writes looks after its last write, so the last one of all sees them
 * all, and the newest content is what stays. One request; only a second look can tell that nothing raced.
 * @returns what became of the comment; `undefined`: it is gone.
 */
async function lookAgain(github, { place, marker }, comment, { status, listed }) {
    const { id, url } = comment;
    try {
        for (let repairs = 0;; repairs += 1) {
            const past = await readPast(github, place, comment);
            if (past === undefined)
                return undefined;
            const [shown, newest] = [past.contents[0], newestOf(past.contents, past)];
            if (shown === newest || newest === undefined || repairs === mostRepairs) {
                const why = whyNotOurs(newest?.marker ?? marker, marker, { before: listed.head, now: past.head });
                return why === undefined ? { status, id, url } : { status: 'skipped', id, url, why };
            }
            if (!(await updateComment(github, place, id, newest.body)))
                return undefined;
        }
    }
    catch (error) {
        const doing = 'see whether another run wrote the comment at the same moment';
        return { status, id, url, warning: (0,explain/* explainGitHubError */.P)(error, doing) };
    }
}
function newestOf(contents, pull) {
    return contents.reduce((a, b) => (a === undefined || isNewer(b.marker, a.marker, pull) ? b : a), undefined);
}
function whyNotOurs(newest, ours, head) {
    if (!isOurs(newest, ours)) {
        return `The comment shows ${nameOf(newest)}, which is newer and was written at the same moment; this run is of ${nameOf(ours)}.`;
    }
    if (ours.commit !== head.before || ours.commit === head.now)
        return undefined;
    return `The pull request moved on to ${head.now.slice(0, 7)} while this run, of ${nameOf(ours)}, wrote the comment: the run of that commit writes its own.`;
}

;// CONCATENATED MODULE: ../../packages/github/lib/settle.js



/**
 * Of several comments that runs created at once one is left: the oldest, with the newest content. Several runs may
 * do this at once: each step ends in the same state whoever does it, however often.
 * `conversation` has a comment of this run.
 * @returns what became of it; `undefined`: it is gone.
 */
async function settle(github, wanted, conversation) {
    const { place, marker } = wanted;
    const { own } = conversation;
    const newest = own.reduce((a, b) => (isNewer(b.marker, a.marker, conversation) ? b : a));
    const oldest = own.reduce((a, b) => (b.id < a.id ? b : a));
    const stays = newest === oldest || (await updateComment(github, place, oldest.id, newest.body));
    // The oldest may be gone by now: then the newest, which has the content, is the one that stays.
    const kept = stays ? oldest : newest;
    const left = await deleteTwins(github, place, own.filter((one) => one !== kept));
    if (kept !== newest) {
        const outcome = await lookAgain(github, wanted, kept, { status: 'created', listed: conversation });
        return outcome && { ...left, ...outcome };
    }
    const { id, url } = kept;
    if (isOurs(newest.marker, marker))
        return { status: 'created', id, url, ...left };
    const why = `The comment shows ${nameOf(newest.marker)}, which is newer; this run is of ${nameOf(marker)}.`;
    return { status: 'skipped', id, url, why, ...left };
}

;// CONCATENATED MODULE: ../../packages/github/lib/sticky-comment.js








/** How often we decide anew because what we saw or wrote was gone, or what we wrote was lost. */
const mostDecisions = 3;
/**
 * Keeps one comment of this marker on a pull request. GitHub has no compare-and-swap: two runs may both create one
 * (`settle.ts`), and an older one may write after a newer one (`second-look.ts`), so whoever writes looks again.
 * What must stay is left alone (`precedence.ts`). Three requests where nothing is in the way.
 * Never throws for what GitHub refuses or fails at: the outcome says it.
 */
async function keepComment(github, wanted) {
    try {
        return await decide(github, wanted, await look(github, wanted), 1);
    }
    catch (error) {
        const { owner, repo, number } = wanted.place;
        const doing = `keep the comment on pull request #${number} of ${owner}/${repo}`;
        return { status: (0,errors/* isDenied */.GZ)(error) ? 'denied' : 'failed', why: (0,explain/* explainGitHubError */.P)(error, doing) };
    }
}
function look(github, { place, marker }) {
    return readConversation(github, place, marker);
}
async function decide(github, wanted, conversation, decision) {
    const { own } = conversation;
    for (const { id, url, marker } of own) {
        const why = whyItStays(marker, wanted, conversation);
        if (why !== undefined)
            return { status: 'skipped', id, url, why };
    }
    if (wanted.body === undefined)
        return remove(github, wanted, own);
    const body = `${(0,lib_marker/* formatMarker */.gJ)(wanted.marker)}\n${wanted.body}`;
    const [oldest, ...twins] = own;
    if (oldest === undefined) {
        if (!wanted.create)
            return { status: 'skipped', why: 'There is no comment to update, and none is wanted.' };
        const { ofHead, marker } = wanted;
        if (decision > 1 && ofHead && marker.commit !== conversation.head) {
            const why = `There is no comment any more, and the pull request has moved on from this run, ${nameOf(marker)}.`;
            return { status: 'skipped', why };
        }
        return create(github, wanted, body, decision);
    }
    const { id, url } = oldest;
    const same = sameContent(oldest, wanted);
    const there = same || (await updateComment(github, wanted.place, id, body));
    if (!there)
        return decideAnew(github, wanted, decision);
    // Only now: the one comment is up to date though a twin cannot be deleted.
    const left = await deleteTwins(github, wanted.place, twins);
    if (same)
        return { status: 'unchanged', id, url, ...left };
    const outcome = await lookAgain(github, wanted, oldest, { status: 'updated', listed: conversation });
    return outcome ? { ...left, ...outcome } : decideAnew(github, wanted, decision);
}
/** The comment is gone. Where a person or a run that wanted none took it away, what was planned is still to be shown. */
async function decideAnew(github, wanted, decision) {
    if (decision === mostDecisions)
        throw new Error('the comment is deleted as often as it is written');
    return decide(github, wanted, await look(github, wanted), decision + 1);
}
async function create(github, wanted, body, decision) {
    const { place, marker } = wanted;
    const posted = await postComment(github, place, body);
    const after = look(github, wanted);
    if ('lost' in posted) {
        const conversation = await after;
        if (conversation.own.some((one) => isOurs(one.marker, marker)))
            return (await settle(github, wanted, conversation)) ?? decideAnew(github, wanted, decision);
        if (decision === mostDecisions)
            throw posted.lost;
        // Another run may have written meanwhile, so this is no matter of sending it again.
        return decide(github, wanted, conversation, decision + 1);
    }
    try {
        const conversation = await after;
        const listed = conversation.own.some((one) => one.id === posted.id || isOurs(one.marker, marker));
        // A list may be older than our write; it never is for long.
        const own = listed ? conversation.own : [...conversation.own, { ...posted, body, marker, writtenAt: '' }];
        const outcome = await settle(github, wanted, { ...conversation, own });
        if (outcome)
            return outcome;
    }
    catch (error) {
        const doing = `see whether another run has commented on pull request #${place.number} too`;
        const { id, url } = posted;
        return { status: 'created', id, url, warning: (0,explain/* explainGitHubError */.P)(error, doing) };
    }
    return decideAnew(github, wanted, decision);
}
async function remove(github, { place }, own) {
    if (own.length === 0)
        return { status: 'skipped', why: 'There is no comment, and none is wanted.' };
    for (const comment of own)
        await deleteComment(github, place, comment.id);
    return { status: 'deleted' };
}
/** Equal but for the marker's run: writing it again would only make noise. */
function sameContent(comment, { marker, body }) {
    const { runId, runAttempt, at } = comment.marker;
    // GitHub may store line ends and trailing white space otherwise than they were sent.
    const normal = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return normal(comment.body) === normal(`${(0,lib_marker/* formatMarker */.gJ)({ ...marker, runId, runAttempt, at })}\n${body}`);
}

// EXTERNAL MODULE: ./lib/reviewed.js + 1 modules
var reviewed = __webpack_require__(7463);
;// CONCATENATED MODULE: ./lib/conversation.js










const tool = 'infra-actions/terraform-plan-comment';
function openConversation(inputs, context, event, { clock, ...options }) {
    const open = once(() => openGitHub({ token: inputs.githubToken ?? '', apiUrl: context.apiUrl, clock, ...options }));
    const pullRequest = once(() => locate(inputs, context, event, async () => open()));
    /** Where only the head can be meant, or the number was given, it is asked for. */
    const shown = once(async () => {
        const found = await pullRequest();
        if (found === undefined || found.commit !== '')
            return found;
        const head = await readHead(open(), { ...context.repository, number: found.number });
        return found.ofHead || head === context.sha ? { ...found, commit: head, ofHead: true } : found;
    });
    const lookedUp = (0,lib_event.eventCommit)(event, context.sha).slice(0, 7);
    return {
        async marker(name, data) {
            const found = await shown().catch(() => undefined);
            const commit = found?.commit ?? (0,lib_event.eventCommit)(event, context.sha, inputs.pullRequest);
            const [runId, runAttempt] = [Number(context.runId) || 0, Number(context.runAttempt)];
            return { tool, key: (0,lib_marker/* keyOf */.TN)(tool, name), commit, runId, runAttempt, at: clock.now(), data };
        },
        async post(marker, body, { create }) {
            if (inputs.githubToken === undefined) {
                return { status: 'skipped', why: '"github-token" is empty, so no comment was written.' };
            }
            try {
                const found = await shown();
                if (found === undefined)
                    return { status: 'skipped', why: noPullRequest(lookedUp) };
                const { number, ofHead } = found;
                const place = { ...context.repository, number };
                return await keepComment(open(), { place, marker, ofHead, body, create });
            }
            catch (error) {
                const given = inputs.pullRequest;
                const it = lookedUp ? `the pull request of commit ${lookedUp}` : 'the pull request';
                const doing = given === undefined ? `find ${it}` : `look at pull request #${given}`;
                const why = (0,explain/* explainGitHubError */.P)(error, doing);
                return { status: (0,errors/* isDenied */.GZ)(error) ? 'denied' : 'failed', why };
            }
        },
        async review(name) {
            if (inputs.githubToken === undefined)
                throw new Error('"github-token" is empty');
            const found = await pullRequest();
            if (found === undefined)
                return undefined;
            const { number } = found;
            const { own, ...pull } = await readConversation(open(), { ...context.repository, number }, { tool });
            return { pullRequest: number, ...pull, shown: conversation_reviewed(own, name, pull.head) };
        },
    };
}
/**
 * What comments show of a stack: its own before one for many, and of those the one that shows the head.
 * @throws ActionError when none does, and one for many stacks does not keep all of them.
 */
function conversation_reviewed(own, name, head) {
    const stack = { key: (0,lib_marker/* keyOf */.TN)(tool, name), name };
    const [its, others] = [
        own.filter(({ marker }) => marker.key === stack.key),
        own.filter(({ marker }) => marker.key !== stack.key),
    ];
    let unkept;
    const shown = [...its, ...others].flatMap(({ marker, writtenAt }) => {
        try {
            const found = (0,reviewed/* reviewedFingerprint */.S)([marker], stack);
            return found ? [{ ...found, writtenAt }] : [];
        }
        catch (error) {
            unkept ??= error;
            return [];
        }
    });
    if (shown.length === 0 && unkept !== undefined)
        throw unkept;
    return shown.find(({ commit }) => commit === head) ?? shown[0];
}
async function locate(inputs, context, event, github) {
    const { pullRequest: number, verify } = inputs;
    if (number === undefined)
        return findPullRequest(github, context, event, verify ? 'merged' : 'open');
    const ofEvent = await findPullRequest(github, { ...context, sha: '' }, event);
    if (ofEvent?.number === number)
        return ofEvent;
    return { number, commit: (0,lib_event.eventCommit)(event, context.sha, number), ofHead: false };
}
function noPullRequest(commit) {
    if (commit === '')
        return 'No pull request belongs to this event.';
    return `No pull request belongs to commit ${commit}: none that is open has it as its head, and none was merged as it.`;
}
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}


/***/ }),

/***/ 7463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ reviewData),
  S: () => (/* binding */ reviewedFingerprint)
});

// EXTERNAL MODULE: ../../packages/action-kit/lib/errors.js
var errors = __webpack_require__(2411);
// EXTERNAL MODULE: ../../packages/action-kit/lib/untrusted.js
var untrusted = __webpack_require__(6512);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fingerprint/marker.js
var marker = __webpack_require__(446);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/limits.js
var limits = __webpack_require__(1723);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/verdict.js
var verdict = __webpack_require__(1971);
;// CONCATENATED MODULE: ./lib/stack-words.js




/** In the place of a stack's fingerprint: its plan changed nothing. */
const NOTHING = 'none';
/** Hex characters of a hash of the stack's name: with fewer, somebody could find a name that passes for another. */
const KEY = 16;
/** A word without its fingerprint: the key, a colon, a comma. */
const FRAME = KEY + 2;
/**
 * A word for each stack that has something to be held against, in at most `room` characters: with
 * digests of the addresses where all of them share the room, else a hash, else a part of it. Where even that is too much
 * the stacks that destroy something come first, and `unkept` counts those without a word.
 */
function stackWords(fragments, room) {
    const planned = fragments.flatMap(applicable);
    // What only a fork's job says is nothing to hold a plan against.
    const shown = planned.filter(({ unproven }) => !unproven);
    const changing = shown.filter(({ plan }) => (0,verdict/* hasChanges */.ik)(plan));
    const most = Math.floor(room / (FRAME + marker/* LEAST_MARKER */.J0));
    const words = wordsOf(shown, room) ??
        wordsOf(changing, room) ??
        wordsOf(changing.toSorted(byGravity).slice(0, most), room) ??
        [];
    const unkept = planned.length - words.length;
    return { stacks: words.join(','), ...(unkept > 0 && { unkept: String(unkept) }) };
}
/** The fingerprint among such words; `undefined` where the stack has none, or two have one name. */
function findStackWord(words, name) {
    const start = `${keyOf(name)}:`;
    const [found, other] = words.split(',').filter((word) => word.startsWith(start));
    if (found === undefined || other !== undefined)
        return undefined;
    const fingerprint = found.slice(start.length);
    return fingerprint === NOTHING ? { hash: '', addresses: new Map() } : (0,marker/* parseMarker */.gY)(fingerprint);
}
/** `undefined` where there is no room for all of them. */
function wordsOf(stacks, room) {
    const changing = stacks.filter(({ plan }) => (0,verdict/* hasChanges */.ik)(plan)).length;
    const still = (stacks.length - changing) * (FRAME + NOTHING.length);
    const share = Math.floor((room - still) / Math.max(1, changing)) - FRAME;
    if (changing === 0 ? still > room : share < marker/* LEAST_MARKER */.J0)
        return undefined;
    return stacks.map(({ name, plan }) => {
        const fingerprint = (0,verdict/* hasChanges */.ik)(plan) ? (0,marker/* formatMarker */.gJ)(plan.fingerprint, share) : NOTHING;
        return `${keyOf(name)}:${fingerprint}`;
    });
}
/** A stack that failed is no plan that could be applied. */
function applicable({ name, plan, failure, unproven }) {
    return plan && !plan.errored && failure === undefined ? [{ name, plan, unproven: unproven === true }] : [];
}
function byGravity(a, b) {
    const destroys = ({ plan: { counts } }) => (counts.delete + counts.replace > 0 ? 0 : 1);
    return destroys(a) - destroys(b);
}
function keyOf(name) {
    return (0,external_node_crypto_.createHash)('sha256').update((0,limits/* stackName */.Qx)(name)).digest('hex').slice(0, KEY);
}

;// CONCATENATED MODULE: ./lib/reviewed.js




/** What of the comment's room may go to the fingerprints in its marker. Characters. */
const room = 12_000;
/** What the comment's marker keeps, so that an apply can be held against what was reviewed. */
function reviewData(findings) {
    if (findings.kind === 'stacks')
        return stackWords(findings.fragments, room);
    // Part of a plan is nothing that could be applied.
    if (findings.kind === 'failed' || findings.plan.errored)
        return {};
    return { plan: (0,marker/* formatMarker */.gJ)(findings.plan.fingerprint, room) };
}
/**
 * The fingerprint that comments of ours show for a stack: of its own comment, or of one for many stacks.
 * @throws ActionError when it is in none, and one for many stacks does not keep all of them.
 */
function reviewedFingerprint(markers, stack) {
    for (const { key, data = {}, commit } of markers) {
        const plan = key === stack.key && data.plan ? (0,marker/* parseMarker */.gY)(data.plan) : undefined;
        if (plan)
            return { fingerprint: plan, commit };
    }
    for (const { data = {}, commit } of markers) {
        const fingerprint = data.stacks === undefined ? undefined : findStackWord(data.stacks, stack.name);
        if (fingerprint)
            return { fingerprint, commit };
    }
    if (markers.some(({ data = {} }) => data.unkept !== undefined)) {
        throw new errors/* ActionError */.l(`The comment for many stacks had no room for the fingerprint of "${(0,untrusted/* oneLine */.TN)(stack.name, 120)}", or its plan, by a ` +
            'run that may be of a fork, was too large to be told whole, so this one cannot be held against it. Nothing was applied. Give the stack a ' +
            'comment of its own (no "fragment"), or make several comments of fewer stacks, each with its own "name".');
    }
    return undefined;
}


/***/ }),

/***/ 515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   Jz: () => (/* binding */ isRateLimited),
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   dM: () => (/* binding */ graphqlErrors),
/* harmony export */   fY: () => (/* binding */ missingFrom),
/* harmony export */   ln: () => (/* binding */ isLocked),
/* harmony export */   ok: () => (/* binding */ isUnknownToken)
/* harmony export */ });
/** The HTTP status GitHub answered with; `undefined` when no answer came. */
function statusOf(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    const answered = 'response' in error && error.response !== undefined;
    return answered && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}
/** The token may not do this: a fork's or Dependabot's read-only token, or a missing `permissions:` grant. */
function isDenied(error) {
    if (isRateLimited(error) || isLocked(error))
        return false;
    return (statusOf(error) === 403 ||
        /resource not accessible by/i.test(messageOf(error)) ||
        /FORBIDDEN|INSUFFICIENT_SCOPES/.test(typesOf(error)));
}
/** Nobody knows the token: it is mistyped, has expired or was revoked. */
function isUnknownToken(error) {
    return statusOf(error) === 401;
}
/** The conversation is locked, for whatever token may write elsewhere. */
function isLocked(error) {
    return statusOf(error) === 403 && /\blocked\b/i.test(messageOf(error));
}
function isRateLimited(error) {
    return (statusOf(error) === 429 || /rate limit/i.test(messageOf(error)) || /RATE_LIMITED/.test(typesOf(error)));
}
/** No answer, or one that leaves open whether the write took effect. */
function isUnanswered(error) {
    if (graphqlErrors(error).length > 0)
        return false;
    const status = statusOf(error);
    return status === undefined || status >= 500;
}
/** What of a GraphQL query GitHub found nothing for: the last name of its path. */
function missingFrom(error) {
    const missing = graphqlErrors(error).find(({ type }) => type === 'NOT_FOUND');
    return missing && String(missing.path?.at(-1) ?? '');
}
/** Why GitHub did not answer a GraphQL query: it says so with status 200. */
function graphqlErrors(error) {
    if (typeof error !== 'object' || error === null || !('errors' in error))
        return [];
    return Array.isArray(error.errors) ? error.errors : [];
}
function typesOf(error) {
    return graphqlErrors(error)
        .map(({ type }) => String(type ?? ''))
        .join();
}
function messageOf(error) {
    return error instanceof Error ? error.message : '';
}


/***/ }),

/***/ 8982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eventCommit: () => (/* binding */ eventCommit),
/* harmony export */   list: () => (/* binding */ list),
/* harmony export */   object: () => (/* binding */ object),
/* harmony export */   string: () => (/* binding */ string)
/* harmony export */ });
/** What an event says, which is whatever GitHub or somebody with `act` put into it. */
/**
 * The commit that a run of this event is about, as far as the event tells: a pull request's head rather than the
 * merge that its runs check out; '' where the workflow itself chooses (issue_comment, whose commit is the default
 * branch's, and a pull request's `number` that was given to a run of something else).
 */
function eventCommit(event, sha, number) {
    const pull = object(event.pull_request);
    if (pull)
        return number === undefined || number === pull.number ? (string(object(pull.head)?.sha) ?? sha) : '';
    const run = object(event.workflow_run);
    if (run)
        return string(run.head_sha) ?? sha;
    return object(event.issue) || number !== undefined ? '' : sha;
}
function list(value) {
    return Array.isArray(value) ? value.map(object) : [];
}
function object(value) {
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
function string(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 1049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ explainGitHubError)
/* harmony export */ });
/* harmony import */ var _infra_actions_action_kit_cancellation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3171);
/* harmony import */ var _infra_actions_action_kit_untrusted__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6512);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(515);
/* harmony import */ var _no_pull_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8707);




/**
 * What failed, why, in GitHub's words on one line, and what to do where that is known.
 * @param permission what the token needs for it, as in `permissions:`.
 */
function explainGitHubError(error, doing, permission = 'pull-requests: write') {
    const remedy = remedyFor(error, permission);
    return `Could not ${doing}: ${reasonOf(error)}.${remedy ? ` ${remedy}` : ''}`;
}
function reasonOf(error) {
    const said = (0,_infra_actions_action_kit_untrusted__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(error instanceof Error ? error.message : String(error), 300);
    if (error instanceof _infra_actions_action_kit_cancellation__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .c)
        return 'the run was cancelled';
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isRateLimited */ .Jz)(error))
        return `GitHub's rate limit is reached (${said})`;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocked */ .ln)(error))
        return `its conversation is locked (${said})`;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknownToken */ .ok)(error))
        return `GitHub does not know the token (${said})`;
    const refusals = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .graphqlErrors */ .dM)(error).map(({ message }) => (0,_infra_actions_action_kit_untrusted__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(String(message ?? ''), 300));
    if (refusals.length > 0)
        return `GitHub refused the query (${refusals.join(', ')})`;
    const status = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error);
    if (status !== undefined)
        return `GitHub answered ${status} (${said})`;
    return isSilence(error) ? `no answer from GitHub (${said})` : said;
}
function remedyFor(error, permission) {
    if (error instanceof _no_pull_request_js__WEBPACK_IMPORTED_MODULE_3__/* .NoPullRequest */ .I)
        return 'Check the number.';
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocked */ .ln)(error))
        return 'Unlock it for the comment to be kept.';
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknownToken */ .ok)(error))
        return 'Check the token: it is mistyped, has expired or was revoked.';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isDenied */ .GZ)(error) ? `Grant "permissions: ${permission}" to this job.` : undefined;
}
/** Octokit's error has a request always; what is thrown elsewhere is no silence of GitHub's. */
function isSilence(error) {
    return error instanceof Error && 'request' in error;
}


/***/ }),

/***/ 2630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   gY: () => (/* binding */ parseMarker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

function keyOf(tool, name) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${tool}\0${name}`).digest('hex').slice(0, 32);
}
function formatMarker({ tool, key, commit, runId, runAttempt, at, data = {} }) {
    const time = at === undefined ? {} : { at: String(at) };
    const fields = { key, commit, run: `${runId}.${runAttempt}`, ...time, ...data };
    const text = Object.entries(fields).map(([name, value]) => {
        if (!/^[\w-]+$/.test(name) || !/^[\w.,:+/=-]*$/.test(value))
            throw new Error(`unfit marker field ${name}`);
        // Two hyphens end an HTML comment.
        if (value.includes('--'))
            throw new Error(`unfit marker field ${name}`);
        return ` ${name}=${value}`;
    });
    return `<!-- ${tool}${text.join('')} -->`;
}
/** The marker a comment begins with; `undefined` for every other comment. */
function parseMarker(body, tool) {
    const end = body.indexOf(' -->');
    const start = `<!-- ${tool} `;
    if (!body.startsWith(start) || end < 0)
        return undefined;
    const fields = new Map();
    for (const field of body.slice(start.length, end).split(' ')) {
        const equals = field.indexOf('=');
        if (equals < 1)
            return undefined;
        fields.set(field.slice(0, equals), field.slice(equals + 1));
    }
    const run = /^(\d+)\.(\d+)$/.exec(fields.get('run') ?? '');
    const key = fields.get('key');
    const commit = fields.get('commit');
    if (!run || key === undefined || commit === undefined)
        return undefined;
    const at = /^\d+$/.exec(fields.get('at') ?? '')?.[0];
    for (const name of ['key', 'commit', 'run', 'at'])
        fields.delete(name);
    return {
        tool,
        key,
        commit,
        runId: Number(run[1]),
        runAttempt: Number(run[2]),
        ...(at !== undefined && { at: Number(at) }),
        data: Object.fromEntries(fields),
    };
}


/***/ }),

/***/ 8707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ NoPullRequest)
/* harmony export */ });
/** The pull request of that number is not there (an issue may be), or this token may not see it. */
class NoPullRequest extends Error {
    name = 'NoPullRequest';
    constructor({ owner, repo, number }) {
        super(`${owner}/${repo} has no pull request ${number} that this token may see`);
    }
}


/***/ }),

/***/ 2164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SC: () => (/* binding */ BUCKETS),
  AU: () => (/* binding */ bucketOf),
  we: () => (/* binding */ fingerprintBuilder)
});

// UNUSED EXPORTS: MAX_ADDRESSES

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fingerprint/canonical-text.js
function openCanonicalText() {
    let written = '';
    return {
        clear() {
            written = '';
        },
        put(own) {
            written += own;
        },
        quote(text) {
            written += `${text.length}:${text}`;
        },
        written: () => written,
    };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fingerprint/fingerprint.js


/** Above this the digests of addresses are not kept: no comment has room for them. The buckets narrow it down. */
const MAX_ADDRESSES = 2000;
const BUCKETS = 1024;
const DIGEST_BYTES = 16;
const SHORT_HEX = 8;
/**
 * `planTime` is the plan's own timestamp: where a value holds it (`plantimestamp()`), it counts as the same in every plan.
 */
function fingerprintBuilder(planTime) {
    const text = openCanonicalText();
    const hasTime = planTime.length >= 20;
    let holdsTime = false;
    let digests = Buffer.allocUnsafe(64 * DIGEST_BYTES);
    let slots = new Uint16Array(64);
    let count = 0;
    const addresses = new Map();
    function remember(key, short) {
        const other = addresses.get(key);
        // Masking can make two addresses one; XOR does not mind which came first.
        addresses.set(key, other === undefined ? short : xor(other, short));
    }
    return {
        add(key, write) {
            text.clear();
            text.quote(key);
            write(text);
            const written = text.written();
            const canonical = hasTime ? written.replaceAll(planTime, '(plan time)') : written;
            holdsTime ||= canonical !== written;
            const digest = (0,external_node_crypto_.hash)('sha256', canonical, 'binary');
            if ((count + 1) * DIGEST_BYTES > digests.length) {
                digests = Buffer.concat([digests], digests.length * 2);
                const larger = new Uint16Array(slots.length * 2);
                larger.set(slots);
                slots = larger;
            }
            digests.write(digest, count * DIGEST_BYTES, DIGEST_BYTES, 'latin1');
            slots[count++] = bucketOf(key);
            if (count <= MAX_ADDRESSES)
                remember(key, Buffer.from(digest, 'latin1').toString('hex', 0, SHORT_HEX / 2));
            else
                addresses.clear();
        },
        finish() {
            const inBucket = Array.from({ length: BUCKETS }, () => []);
            for (let i = 0; i < count; i++) {
                inBucket[slots[i]]?.push(digests.toString('latin1', i * DIGEST_BYTES, (i + 1) * DIGEST_BYTES));
            }
            const bucketHashes = inBucket.map((members) => members.length === 0 ? '' : (0,external_node_crypto_.hash)('sha256', Buffer.from(members.sort().join(''), 'latin1'), 'hex'));
            return {
                hash: (0,external_node_crypto_.hash)('sha256', `infra-actions plan fingerprint 2\n${bucketHashes.join('')}`, 'hex'),
                addresses,
                count,
                ...(holdsTime && { planTime }),
                buckets: bucketHashes.map((digest) => digest.slice(0, 4)),
            };
        },
    };
}
/** The bucket of an address, the same in every plan: FNV-1a, which spreads well enough and costs next to nothing. */
function bucketOf(key) {
    let sum = 0x811c9dc5;
    for (let i = 0; i < key.length; i++)
        sum = Math.imul(sum ^ key.charCodeAt(i), 0x01000193);
    return (sum >>> 0) % BUCKETS;
}
function xor(a, b) {
    return ((Number.parseInt(a, 16) ^ Number.parseInt(b, 16)) >>> 0).toString(16).padStart(SHORT_HEX, '0');
}


/***/ }),

/***/ 4804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ changeKey),
/* harmony export */   Gp: () => (/* binding */ isRefreshOnly),
/* harmony export */   LM: () => (/* binding */ driftKey),
/* harmony export */   M6: () => (/* binding */ actionKey),
/* harmony export */   Xe: () => (/* binding */ fingerprintKeys),
/* harmony export */   kc: () => (/* binding */ isEffective),
/* harmony export */   zi: () => (/* binding */ outputKey)
/* harmony export */ });
/** What a fingerprint calls a change. */
function changeKey({ address, deposed }) {
    return deposed === undefined ? address : `${address} (deposed ${deposed})`;
}
function driftKey(change) {
    return `drift ${changeKey(change)}`;
}
function outputKey({ name }) {
    return `output.${name}`;
}
function actionKey({ address }) {
    return `invoke ${address}`;
}
/** Reading data and opening ephemeral resources changes nothing, and differs from plan to plan. */
function isEffective({ action }) {
    return action !== 'read' && action !== 'open' && action !== 'renew' && action !== 'close';
}
/** Of a refresh-only plan the drift is what applying it writes to the state. */
function isRefreshOnly({ changes, unchanged }) {
    return changes.length === 0 && unchanged === 0;
}
/** The keys of everything the plan's fingerprint is of, also where it has too many to keep a digest of each. */
function fingerprintKeys(plan) {
    return [
        ...plan.changes.filter(isEffective).map(changeKey),
        ...(isRefreshOnly(plan) ? plan.drift.map(driftKey) : []),
        ...plan.outputs.map(outputKey),
        ...plan.actions.map(actionKey),
    ];
}


/***/ }),

/***/ 446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ LEAST_MARKER),
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   tS: () => (/* binding */ compareFingerprints)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2164);


/** No marker of ours unpacks to more. */
const MAX_UNPACKED = 8 * 1024 * 1024;
const HASH_ONLY = 'h';
const ADDRESSES = 'a';
const BUCKET_DIGESTS = 'b';
/** Characters of the shortest marker: 64 bits of the hash, which no two plans share by chance. */
const LEAST_MARKER = 16;
/**
 * One word for an HTML comment, at most `budget` characters, of which there are `LEAST_MARKER`: the hash with the packed
 * addresses, else with the buckets, else alone, else its beginning. The addresses are masked already. No hyphens: two of
 * them end a comment.
 */
function formatMarker(fingerprint, budget) {
    const { hash, addresses, count = addresses.size, buckets } = fingerprint;
    // A compressed address takes at least a few characters: do not pack what cannot fit.
    if (addresses.size === count && addresses.size * 8 < budget) {
        const lines = [...addresses]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([address, digest]) => `${digest}${JSON.stringify(address)}`);
        const marker = `${hash}.${ADDRESSES}.${packed(lines.join('\n'))}`;
        if (marker.length <= budget)
            return marker;
    }
    const marker = buckets && `${hash}.${BUCKET_DIGESTS}.${count}.${packed(buckets.join(','))}`;
    if (marker !== undefined && marker.length <= budget)
        return marker;
    const least = `${hash}.${HASH_ONLY}`;
    return least.length <= budget ? least : hash.slice(0, Math.max(LEAST_MARKER, budget));
}
/** Reads a marker back; `undefined` where it is none of ours, as after somebody's edit. Never throws. */
function parseMarker(marker) {
    const [hash = '', kind, first = '', second = ''] = marker.trim().split('.');
    if (!/^[0-9a-f]+$/.test(hash) || hash.length < LEAST_MARKER || hash.length > 64)
        return undefined;
    try {
        if (kind === ADDRESSES)
            return { hash, addresses: addressesOf(unpacked(first)) };
        if (kind === BUCKET_DIGESTS && /^\d{1,9}$/.test(first)) {
            const buckets = unpacked(second).split(',');
            if (buckets.length === _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .BUCKETS */ .SC && buckets.every((bucket) => /^([0-9a-f]{4})?$/.test(bucket))) {
                return { hash, count: Number(first), buckets };
            }
        }
    }
    catch {
        // The hash is whole and still worth comparing.
    }
    return { hash };
}
function addressesOf(text) {
    const addresses = new Map();
    if (text === '')
        return addresses;
    for (const line of text.split('\n')) {
        const digest = line.slice(0, 8);
        const address = JSON.parse(line.slice(8));
        if (!/^[0-9a-f]{8}$/.test(digest) || typeof address !== 'string')
            throw new Error('not a marker');
        addresses.set(address, digest);
    }
    return addresses;
}
function packed(text) {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateRawSync)(text, { level: 9 }).toString('base64');
}
function unpacked(text) {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(Buffer.from(text, 'base64'), { maxOutputLength: MAX_UNPACKED }).toString('utf8');
}
/** `keys`: of everything that `now` is of (`fingerprintKeys`), since of a large plan it has none itself. */
function compareFingerprints(reviewed, now, keys = [...now.addresses.keys()]) {
    const difference = {
        equal: reviewed.hash.length >= LEAST_MARKER && now.hash.startsWith(reviewed.hash),
        added: [],
        removed: [],
        changed: [],
        suspects: [],
    };
    if (difference.equal)
        return difference;
    const { addresses, buckets } = reviewed;
    const current = new Set(keys);
    if (addresses) {
        for (const key of current) {
            const [old, digest] = [addresses.get(key), now.addresses.get(key)];
            if (old === undefined)
                difference.added.push(key);
            else if (digest !== undefined && old !== digest)
                difference.changed.push(key);
        }
        for (const address of addresses.keys())
            if (!current.has(address))
                difference.removed.push(address);
    }
    else if (buckets) {
        for (const key of current) {
            const bucket = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketOf */ .AU)(key);
            if (buckets[bucket] !== now.buckets?.[bucket])
                difference.suspects.push(key);
        }
    }
    for (const list of [difference.added, difference.removed, difference.changed, difference.suspects])
        list.sort();
    return difference;
}


/***/ }),

/***/ 1723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ stackName),
/* harmony export */   _8: () => (/* binding */ MAX_STACK_NAME),
/* harmony export */   lG: () => (/* binding */ MAX_TEXT),
/* harmony export */   lm: () => (/* binding */ MAX_PATH),
/* harmony export */   zB: () => (/* binding */ MAX_NAME)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** What a fragment's reader takes, and so what a writer keeps to. Characters, and steps of a path. */
const MAX_STACK_NAME = 512;
const MAX_NAME = 4096;
const MAX_TEXT = 64 * 1024;
const MAX_PATH = 1000;
const HASH = 32;
/** A stack's name as a fragment can hold it: of one that is too long its beginning, and a hash that tells it from others. */
function stackName(name) {
    if (name.length <= MAX_STACK_NAME)
        return name;
    const start = name.slice(0, MAX_STACK_NAME - HASH - 1).toWellFormed();
    return `${start}…${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', name).slice(0, HASH)}`;
}


/***/ }),

/***/ 1648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** A count as people read it: 12,345. Without `Intl`, whose first use costs as much as reading a small plan. */
function grouped(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

/***/ 3505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ changesByKind),
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   IE: () => (/* binding */ isGrave),
/* harmony export */   TI: () => (/* binding */ isDestructive),
/* harmony export */   Ze: () => (/* binding */ ICONS)
/* harmony export */ });
/** What a change means to a reviewer, in the order in which they want to see it. */
const KINDS = [
    'destroy',
    'replace',
    'unknown',
    'forget',
    'update',
    'move',
    'import',
    'create',
    'read',
    'ephemeral',
];
const ICONS = {
    destroy: '🔴',
    replace: '🟠',
    unknown: '❓',
    forget: '🟣',
    update: '🟡',
    move: '🔵',
    import: '🔵',
    create: '🟢',
    read: '⚪',
    ephemeral: '⚪',
};
function kindOf(change) {
    switch (change.action) {
        case 'delete':
            return 'destroy';
        case 'create':
        case 'update':
        case 'replace':
        case 'forget':
        case 'read':
            return change.action;
        case 'open':
        case 'renew':
        case 'close':
            return 'ephemeral';
        case 'no-op':
            return change.movedFrom !== undefined ? 'move' : change.importing !== undefined ? 'import' : 'unknown';
        default:
            return 'unknown';
    }
}
/** An existing object goes away, for good or for a new one. */
function isDestructive(kind) {
    return kind === 'destroy' || kind === 'replace';
}
/** Each of these is looked at by itself, however many there are: what goes away, leaves the state, or is not understood. */
function isGrave(kind) {
    return isDestructive(kind) || kind === 'forget' || kind === 'unknown';
}
/** Changes by kind, each kind grouped by module in the order of module names; linear in the changes. */
function changesByKind(plan) {
    const kinds = new Map(KINDS.map((kind) => [kind, new Map()]));
    for (const change of plan.changes) {
        const modules = kinds.get(kindOf(change));
        const sameModule = modules?.get(change.module);
        if (sameModule === undefined)
            modules?.set(change.module, [change]);
        else
            sameModule.push(change);
    }
    return new Map([...kinds].map(([kind, modules]) => [
        kind,
        [...modules.keys()].sort().flatMap((module) => modules.get(module) ?? []),
    ]));
}


/***/ }),

/***/ 1971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ countsLine),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   dC: () => (/* binding */ summaryLine),
/* harmony export */   ik: () => (/* binding */ hasChanges),
/* harmony export */   qs: () => (/* binding */ stateUpdates)
/* harmony export */ });
/* harmony import */ var _fingerprint_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4804);
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1648);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3505);



/** Changes nobody knows the action of, which no count has. */
function unknownChanges(plan) {
    return plan.changes.reduce((sum, change) => sum + ((0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(change) === 'unknown' ? 1 : 0), 0);
}
/**
 * Resources that only change in the state: of a refresh-only plan the drift is what applying it writes. Terraform says
 * of any other plan that has nothing but drift that it cannot be applied.
 */
function stateUpdates(plan) {
    // A plan that was cut to pass it on may have lost all changes, but not their number.
    const { outputs: _, drift, deferred: __, actions: ___, ...resources } = plan.counts;
    const none = (0,_fingerprint_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefreshOnly */ .Gp)(plan) && Object.values(resources).every((count) => count === 0);
    return none && plan.applyable !== false ? drift : 0;
}
/** True when applying the plan would do anything at all, to objects or to the state. */
function hasChanges(plan) {
    const { drift: _, read: __, ...effects } = plan.counts;
    const counts = [...Object.values(effects), unknownChanges(plan), stateUpdates(plan)];
    return counts.some((count) => count > 0);
}
/**
 * The plan in one line, for an output and the log: `1 to destroy, 2 to replace, 3 to create, 1 output`. Only words
 * and numbers, nothing of the plan's text.
 */
function summaryLine(plan) {
    const { counts } = plan;
    const parts = [
        part(counts.delete, 'to destroy'),
        part(counts.replace, 'to replace'),
        part(unknownChanges(plan), 'of an unknown action'),
        part(counts.forget, 'to forget'),
        part(counts.update, 'to update'),
        part(counts.create, 'to create'),
        part(counts.move, 'to move'),
        part(counts.import, 'to import'),
        part(counts.read, 'to read'),
        part(counts.outputs, counts.outputs === 1 ? 'output' : 'outputs'),
        part(counts.actions, counts.actions === 1 ? 'action' : 'actions'),
        part(counts.deferred, 'deferred'),
        stateUpdates(plan) > 0
            ? part(counts.drift, 'to update in the state only')
            : part(counts.drift, 'drifted'),
    ].filter((text) => text !== '');
    const line = hasChanges(plan) ? parts.join(', ') : ['no changes', ...parts].join(', ');
    return plan.errored ? `plan failed, as far as it came: ${line}` : line;
}
/** The verdict of a heading: an icon and what the plan does, the gravest thing first. */
function verdict(plan) {
    const { counts } = plan;
    if (plan.errored)
        return { icon: '❌', words: 'the plan failed, this is only part of it' };
    if (counts.delete + counts.replace > 0) {
        const words = [
            counts.delete > 0 ? `destroys ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.delete)}` : '',
            counts.replace > 0 ? `replaces ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.replace)}` : '',
        ];
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.destroy, words: words.filter((word) => word !== '').join(', ') };
    }
    if (unknownChanges(plan) > 0)
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.unknown, words: 'has an action this version does not know' };
    const forgets = counts.forget > 0 ? `, forgets ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.forget)}` : '';
    if (counts.update > 0)
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.update, words: `updates ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.update)} in place${forgets}` };
    const adds = additions(plan);
    const others = stateChanges(plan);
    if (counts.create > 0 && others === '')
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.create, words: `only ${adds}` };
    const words = [adds, others].filter((word) => word !== '').join(', ');
    if (words !== '')
        return { icon: adds !== '' && forgets !== '' ? _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.forget : _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.move, words };
    return { icon: '✅', words: 'no changes' };
}
/** New objects, and the outputs that come with them. */
function additions(plan) {
    const { create } = plan.counts;
    const outputs = outputsThat(plan, 'create');
    if (create === 0)
        return '';
    return `adds ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(create)}${outputs > 0 ? ` and ${number(outputs, 'output')}` : ''}`;
}
/** What a plan does that changes no object: it is no less a change. */
function stateChanges(plan) {
    const { counts } = plan;
    const [added, removed] = [outputsThat(plan, 'create'), outputsThat(plan, 'delete')];
    const changed = counts.outputs - added - removed;
    const parts = [
        counts.forget > 0 ? `forgets ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.forget)}` : '',
        counts.move > 0 ? `moves ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.move)}` : '',
        counts.import > 0 ? `imports ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.import)}` : '',
        stateUpdates(plan) > 0 ? `updates the state of ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(stateUpdates(plan))}` : '',
        removed > 0 ? `removes ${number(removed, 'output')}` : '',
        changed > 0 ? `changes ${number(changed, 'output')}` : '',
        // Else they are told with the new objects.
        added > 0 && counts.create === 0 ? `adds ${number(added, 'output')}` : '',
        counts.actions > 0 ? `invokes ${number(counts.actions, 'action')}` : '',
        counts.deferred > 0 ? `defers ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.deferred)}` : '',
    ].filter((part) => part !== '');
    return parts.join(', ');
}
function outputsThat({ outputs }, action) {
    return outputs.reduce((sum, output) => sum + (output.action === action ? 1 : 0), 0);
}
/** The counts with their icons, for the line above the table. */
function countsLine(plan) {
    const { counts } = plan;
    const entries = [
        [counts.delete, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.destroy, 'destroy'],
        [counts.replace, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.replace, 'replace'],
        [unknownChanges(plan), _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.unknown, 'unknown'],
        [counts.forget, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.forget, 'forget'],
        [counts.update, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.update, 'update'],
        [counts.create, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.create, 'create'],
        [counts.move, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.move, 'move'],
        [counts.import, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.import, 'import'],
        [counts.read, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.read, 'read'],
        [counts.outputs, '📤', counts.outputs === 1 ? 'output' : 'outputs'],
        [counts.actions, '⚡', counts.actions === 1 ? 'action' : 'actions'],
        [counts.deferred, '⏳', 'deferred'],
        [counts.drift, '🌊', 'drifted'],
    ];
    const parts = entries
        .filter(([count]) => count > 0)
        .map(([count, icon, word]) => `${icon} **${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(count)}** ${word}`);
    const unchanged = (0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(plan.unchanged);
    if (plan.unchanged > 0)
        parts.push(parts.length > 0 || plan.complete === false ? `${unchanged} unchanged` : asConfigured(plan));
    return parts.join(' · ');
}
function asConfigured({ unchanged }) {
    if (unchanged === 1)
        return 'The one resource is as configured.';
    return `All ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(unchanged)} resources are as configured.`;
}
function number(count, noun) {
    return `${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(count)} ${noun}${count === 1 ? '' : 's'}`;
}
function part(count, words) {
    return count > 0 ? `${count} ${words}` : '';
}


/***/ })

};
