export const id = 982;
export const ids = [982];
export const modules = {

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


/***/ })

};
