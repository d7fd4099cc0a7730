export const id = 919;
export const ids = [919];
export const modules = {

/***/ 9919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eventCommit: () => (/* binding */ eventCommit),
/* harmony export */   findPullRequest: () => (/* binding */ findPullRequest)
/* harmony export */ });
/**
 * The pull request a run belongs to: from the event where it says (pull_request, pull_request_target,
 * issue_comment, workflow_run, merge_group), else by the commit. `undefined` when there is none.
 * `github` is asked only where the event does not say.
 */
async function findPullRequest(github, context, event) {
    // A run of workflow_run is of the default branch; a fork's pull request is known by the other run's head alone.
    const sha = string(object(event.workflow_run)?.head_sha) ?? context.sha;
    return fromEvent(event, context) ?? (await fromCommit(await github(), { ...context, sha }));
}
function fromEvent(event, { ref, sha }) {
    const pull = object(event.pull_request);
    if (typeof pull?.number === 'number') {
        return { number: pull.number, commit: eventCommit(event, sha) };
    }
    const run = object(event.workflow_run);
    const ofRun = Array.isArray(run?.pull_requests) ? object(run.pull_requests[0]) : undefined;
    if (typeof ofRun?.number === 'number')
        return { number: ofRun.number, commit: string(run?.head_sha) ?? sha };
    const issue = object(event.issue);
    // The default branch's commit, or the queue's own merge: neither is one of the pull request's.
    if (issue?.pull_request && typeof issue.number === 'number')
        return { number: issue.number, commit: '' };
    const queued = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]{40}$/.exec(ref);
    return queued ? { number: Number(queued[1]), commit: '' } : undefined;
}
/** The commit the event is about: a pull request's head rather than the merge commit that its runs check out. */
function eventCommit(event, sha) {
    return string(object(object(event.pull_request)?.head)?.sha) ?? sha;
}
/** The open pull request whose head this commit is; else the one that was merged as this commit. */
async function fromCommit(github, { repository, sha }) {
    if (!sha)
        return undefined;
    const { data: pulls } = await github.rest.repos.listPullRequestsAssociatedWithCommit({
        ...repository,
        commit_sha: sha,
        per_page: 100,
    });
    const open = pulls.find((pull) => pull.state === 'open' && pull.head.sha === sha);
    const found = open ?? pulls.find((pull) => pull.merge_commit_sha === sha && pull.merged_at);
    return found ? { number: found.number, commit: sha } : undefined;
}
function object(value) {
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
function string(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ })

};
