export const id = 433;
export const ids = [433];
export const modules = {

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

/***/ 8433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../packages/action-kit/lib/errors.js
var errors = __webpack_require__(2411);
// EXTERNAL MODULE: ../../packages/github/lib/explain.js
var explain = __webpack_require__(1049);
// EXTERNAL MODULE: ../../packages/github/lib/marker.js
var lib_marker = __webpack_require__(2630);
// EXTERNAL MODULE: ./lib/findings.js
var lib_findings = __webpack_require__(8577);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../../packages/action-kit/lib/untrusted.js
var untrusted = __webpack_require__(6512);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/fragment-file.js
var fragment_file = __webpack_require__(6078);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/fragment-json.js + 2 modules
var fragment_json = __webpack_require__(4749);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/make-fragment.js + 2 modules
var make_fragment = __webpack_require__(1211);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/missing.js
var missing = __webpack_require__(1675);
// EXTERNAL MODULE: ./lib/failed-plan.js
var failed_plan = __webpack_require__(820);
;// CONCATENATED MODULE: ./lib/fragment-files.js








/**
 * The files for what was found, at `target`: a folder takes one for each stack. A missing stack has none: its absence
 * is how the job that reads them knows.
 * @throws InputError when several plans are to go into one file.
 */
function fragmentFiles(findings, target, { name, commit, runUrl }) {
    const fragments = fragmentsOf(findings, name).filter((fragment) => !(0,missing/* isMissing */.b)(fragment));
    if (!target.folder && findings.kind === 'stacks') {
        throw new errors/* InputError */.d(`Input "fragment": "${(0,untrusted/* oneLine */.TN)(target.path)}" is one file, and "plan-json" names several plans or a folder of them: ` +
            'give it a folder, such as "fragments/".');
    }
    return fragments.map((fragment) => ({
        path: target.folder ? (0,external_node_path_.join)(target.path, (0,fragment_file/* fragmentFile */.f)(fragment.name)) : target.path,
        text: (0,fragment_json/* formatFragment */.yf)({ ...fragment, commit, runUrl }),
    }));
}
/**
 * Writes them one after another.
 * @throws InputError when a place cannot be written to.
 */
async function writeFragments(files, write) {
    for (const { path, text } of files) {
        await write(path, text).catch((error) => {
            throw new errors/* InputError */.d(`Input "fragment": ${(0,untrusted/* oneLine */.TN)(path)} cannot be written (${error.code}). Give a path whose folders are there or can ` +
                'be made, none of them a file.');
        });
    }
}
function fragmentsOf(findings, name) {
    if (findings.kind === 'stacks')
        return findings.fragments;
    const plan = findings.kind === 'plan' ? { plan: findings.plan } : {};
    const failure = findings.failed && { failure: (0,failed_plan/* failureText */.kY)(findings.failed) };
    return [(0,make_fragment/* makeFragment */.d)({ name, ...plan, ...failure })];
}

;// CONCATENATED MODULE: ./lib/gates.js

/** Why the step should fail by the user's own rules, a sentence each; the comment is posted all the same. */
function brokenGates({ counts, errored, failedStacks }, { failOn, maxDestroys }) {
    const broken = [];
    const destroys = counts.delete + counts.replace;
    if (maxDestroys !== undefined && destroys > maxDestroys) {
        broken.push(`The plan destroys or replaces ${destroys}, and "max-destroys" allows ${maxDestroys}.`);
    }
    if (failOn.includes('destroy') && counts.delete > 0) {
        broken.push(`The plan destroys ${counts.delete}, and "fail-on" has "destroy".`);
    }
    if (failOn.includes('replace') && counts.replace > 0) {
        broken.push(`The plan replaces ${counts.replace}, and "fail-on" has "replace".`);
    }
    if (failOn.includes('drift') && counts.drift > 0) {
        broken.push(`${counts.drift} drifted outside of this configuration, and "fail-on" has "drift".`);
    }
    if (failOn.includes('errored') && errored) {
        broken.push(`${failedWords(failedStacks)} failed, and "fail-on" has "errored".`);
    }
    return broken;
}
/** Stacks named in a sentence; the comment has all. */
const most = 10;
function failedWords(stacks) {
    if (stacks.length === 0)
        return 'The plan';
    const named = stacks.slice(0, most).map((name) => (0,untrusted/* oneLine */.TN)(name, 100));
    const rest = stacks.length > most ? ` and ${stacks.length - most} more` : '';
    return `The plan${stacks.length === 1 ? '' : 's'} of ${named.join(', ')}${rest}`;
}

;// CONCATENATED MODULE: ./lib/outputs.js
function outputsOf(effects, fingerprint, comment, truncated) {
    const { counts } = effects;
    return {
        'has-changes': effects.hasChanges,
        'has-resource-changes': effects.hasResourceChanges,
        'has-destroys': effects.hasDestroys,
        create: counts.create,
        update: counts.update,
        replace: counts.replace,
        delete: counts.delete,
        import: counts.import,
        move: counts.move,
        forget: counts.forget,
        outputs: counts.outputs,
        drift: counts.drift,
        summary: effects.line,
        fingerprint,
        ...(comment?.id === undefined ? {} : { 'comment-id': comment.id }),
        ...(comment?.url === undefined ? {} : { 'comment-url': comment.url }),
        ...(comment === undefined ? {} : { 'comment-status': comment.status }),
        truncated,
    };
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/comment.js
var comment = __webpack_require__(2947);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/failed-plan.js
var render_failed_plan = __webpack_require__(1825);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/budget.js
var render_budget = __webpack_require__(9537);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/grouped.js
var grouped = __webpack_require__(1648);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/markdown/link.js
var markdown_link = __webpack_require__(3004);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/sections/footer.js
var footer = __webpack_require__(7728);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/sections/head.js
var head = __webpack_require__(4005);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/sections/left-out.js
var left_out = __webpack_require__(6887);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/printable.js
var printable = __webpack_require__(9126);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/log-errors.js
var log_errors = __webpack_require__(4494);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/markdown/code.js
var code = __webpack_require__(9261);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/stacks/about-stack.js





const SHOWN_STACKS = 60;
const MAX_FAILURE = 4000;
const LEFT_NOTHING = 'No result was left: the job that plans it failed before it could, was cancelled, or ran out of time. The log of that ' +
    'job says why; run it again.';
/** Names of stacks, one a line, in a fence. */
function stackList(fragments, maxCharacters) {
    const names = [];
    let left = maxCharacters;
    for (const { name } of fragments.slice(0, SHOWN_STACKS)) {
        const shown = name.slice(0, 120).replace(/\s+/g, ' ');
        left -= shown.length + 1;
        if (left < 0)
            break;
        names.push(shown);
    }
    if (names.length < fragments.length)
        names.push(`… and ${fragments.length - names.length} more`);
    return (0,code/* fencedCode */.Vl)(names.join('\n'));
}
/**
 * The run that planned these stacks, where it is another than the footer's. A fragment's address is another job's word: it
 * is only followed to a run of the repository that this comment is of.
 */
function runLink(fragments, ownRunUrl) {
    const runs = /^https?:\/\/[^/]+\/.+\/actions\/runs\//.exec(ownRunUrl ?? '')?.[0];
    const urls = [...new Set(fragments.map((fragment) => fragment.runUrl))];
    const [only] = urls;
    if (only === ownRunUrl)
        return '';
    const run = runs !== undefined && only?.startsWith(runs) ? only.slice(runs.length) : '';
    const url = only !== undefined && urls.length === 1 && /^\d+(\/[\w/]*)?$/.test(run) ? (0,markdown_link/* safeUrl */.P)(only) : undefined;
    return url === undefined ? '' : `<sub>[run](${url})</sub>`;
}
/** Why there is no whole plan: the errors of the log, or what was said where it has none. */
function failureText(fragment, maxCharacters) {
    if ((0,missing/* isMissing */.b)(fragment))
        return LEFT_NOTHING;
    const text = failureWords(fragment);
    const size = Math.min(MAX_FAILURE, Math.max(0, Math.floor(maxCharacters / 3)));
    if (text === '')
        return '';
    return (0,code/* fencedCode */.Vl)(text.length <= size ? text : `${text.slice(0, size).toWellFormed()}\n…`);
}
/** What tells one failure from another. The log around it differs in every run. */
function failureWords({ failure = '' }) {
    const errors = (0,log_errors/* errorBlocks */.p)(failure);
    return errors.length > 0 ? errors.join('\n\n') : (0,printable/* printable */.g$)(failure).trim();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/equality.js
var equality = __webpack_require__(1674);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/phrase.js
var phrase = __webpack_require__(9889);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/why.js
var why = __webpack_require__(6684);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/stacks/content.js




/** Equal for two plans that are equal in all that is rendered of them. */
function contentKey(plan) {
    const changes = plan.changes.map((change) => [
        shapeOf(change),
        JSON.stringify(change.replacePaths),
        (0,equality/* canonicalText */.A4)(change.importing?.identity, (0,equality/* hiddenNames */.j4)()),
        change.importing?.id,
        detailText(change.detail),
    ]);
    const outputs = plan.outputs.map((output) => [output.name, output.action, detailText(output)]);
    const drift = plan.drift.map((each) => [shapeOf(each), each.relevant, detailText(each.detail)]);
    const actions = plan.actions.map(({ config }) => (0,equality/* canonicalText */.A4)(config, (0,equality/* hiddenNames */.j4)()));
    return digest([changes, outputs, drift, actions, restOf(plan), plan.fingerprint.hash]);
}
/** Equal for two plans that do the same to the same addresses for the same reasons, whatever the values. */
function shapeKey(plan) {
    const outputs = plan.outputs.map((output) => [output.name, output.action]);
    const drift = plan.drift.map((each) => [shapeOf(each), each.relevant]);
    return digest(['shape', plan.changes.map(shapeOf), outputs, drift, restOf(plan)]);
}
function detailText(detail) {
    const names = (0,equality/* hiddenNames */.j4)();
    const sides = [detail?.before, detail?.after].map((side) => (0,equality/* canonicalText */.A4)(side, names));
    return detail?.remarked ? [...sides, 'remarked'] : sides;
}
/** Short, so that hundreds of plans are not held a second time as keys. */
function digest(content) {
    return (0,external_node_crypto_.hash)('sha256', JSON.stringify(content));
}
/** Everything that a row of the table shows. */
function shapeOf(change) {
    return [change.address, change.action, change.deposed, change.type, (0,phrase/* phraseMarkdown */.fP)((0,why/* why */.d)(change))];
}
function restOf(plan) {
    const deferred = plan.deferred.map(({ reason, change }) => [reason, shapeOf(change)]);
    const actions = plan.actions.map(({ address, type, trigger }) => [address, type, trigger]);
    return [plan.counts, plan.complete, plan.applyable, plan.checks, plan.notices, actions, deferred];
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/stacks/state.js
var stacks_state = __webpack_require__(8191);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/stacks/groups.js




/**
 * Groups the gravest first, then the largest, then by name. What is compared is the plans and not what fragments say
 * of them, so that no stack can hide behind another; stacks that destroy something, or of which a part is missing, are only
 * told together when everything in them is equal.
 */
function stackGroups(fragments) {
    const hashes = countHashes(fragments);
    const groups = new Map();
    for (const [index, fragment] of fragments.entries()) {
        const state = (0,stacks_state/* stateOf */.L4)(fragment);
        const plan = state === 'failed' ? undefined : fragment.plan;
        const content = plan === undefined ? failureKey(fragment, index) : valueKey(plan, hashes);
        const comparable = plan !== undefined && state === 'changes' && fragment.leftOut === 0;
        const key = comparable ? shapeKey(plan) : content;
        const group = groups.get(key) ?? { state, variants: new Map() };
        groups.set(key, group);
        const variant = group.variants.get(content);
        if (variant === undefined)
            group.variants.set(content, [fragment]);
        else
            variant.push(fragment);
    }
    return [...groups.values()]
        .map(({ state, variants }) => toGroup(state, [...variants.values()]))
        .sort(byGravity);
}
function countHashes(fragments) {
    const counts = new Map();
    for (const { plan } of fragments) {
        if (plan !== undefined)
            counts.set(plan.fingerprint.hash, (counts.get(plan.fingerprint.hash) ?? 0) + 1);
    }
    return counts;
}
/** A fingerprint that no other has is enough to tell a plan apart; equal ones are not believed but compared. */
function valueKey(plan, hashes) {
    const { hash } = plan.fingerprint;
    return hash !== '' && hashes.get(hash) === 1 ? `alone ${hash}` : contentKey(plan);
}
/** Plans that failed before they were plans are the same when their errors are; of those that are missing nothing is known. */
function failureKey(fragment, index) {
    if ((0,missing/* isMissing */.b)(fragment))
        return 'missing';
    return fragment.plan === undefined ? `failed ${failureWords(fragment)}` : `#${index}`;
}
function toGroup(state, variants) {
    for (const variant of variants)
        variant.sort(byName);
    variants.sort((a, b) => b.length - a.length || compare(nameOf(a), nameOf(b)));
    return { state, fragments: variants.flat().sort(byName), variants };
}
function byGravity(a, b) {
    const gravity = stacks_state/* STATES */.xj.indexOf(a.state) - stacks_state/* STATES */.xj.indexOf(b.state);
    return (gravity || b.fragments.length - a.fragments.length || compare(nameOf(a.fragments), nameOf(b.fragments)));
}
function byName(a, b) {
    return compare(a.name, b.name);
}
function nameOf(fragments) {
    return fragments[0]?.name ?? '';
}
/** By code units: the same on every machine. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/markdown/html.js
var html = __webpack_require__(9321);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/plan-text.js + 25 modules
var plan_text = __webpack_require__(4458);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/verdict.js
var verdict = __webpack_require__(1971);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/stacks/stack-section.js








/** The least room in which a plan says something. */
const LEAST = 200;
/** The collapsed section of one stack, or of several that would do the same. */
function stackSection(group, room, measure, ownRunUrl) {
    const [first] = group.fragments;
    if (first === undefined)
        return { markdown: '', truncated: false };
    const list = group.fragments.length > 1 ? stackList(group.fragments, room / 4) : '';
    const run = runLink(group.fragments, ownRunUrl);
    const frame = (0,html/* details */.zH)(summaryHtml(group), [list, run].join(render_budget/* SEPARATOR */.wv));
    const left = room - measure(frame) - 80;
    if (left < LEAST)
        return { markdown: '', truncated: true };
    const failure = failureText(first, left);
    const rest = left - measure(failure);
    const { markdown, truncated } = group.variants.length > 1 ? variants(group, rest, measure) : onePlan(group, rest, measure, 'all');
    const missing = first.leftOut > 0
        ? `${(0,grouped/* grouped */.z)(first.leftOut)} entries were not passed on to this comment, or not whole.`
        : '';
    const body = [list, run, failure, markdown, missing].filter((part) => part !== '').join(render_budget/* SEPARATOR */.wv);
    return { markdown: (0,html/* details */.zH)(summaryHtml(group), body), truncated: truncated || first.leftOut > 0 };
}
function summaryHtml(group) {
    const [first] = group.fragments;
    if (first === undefined)
        return '';
    const { icon } = (0,stacks_state/* stateWords */.Xu)(first);
    const line = group.state === 'missing'
        ? 'missing'
        : first.plan === undefined
            ? 'the plan failed'
            : (0,verdict/* summaryLine */.dC)(first.plan);
    if (group.fragments.length === 1)
        return `${icon} ${(0,html/* htmlCode */.h8)(first.name, 120)}: ${line}`;
    if (group.state === 'missing')
        return `${icon} <b>${(0,grouped/* grouped */.z)(group.fragments.length)} stacks are missing</b>`;
    if (first.plan === undefined)
        return `${icon} <b>${group.fragments.length} stacks failed alike</b>`;
    const count = first.plan.changes.length;
    const changes = count === 1 ? 'The same change' : count > 1 ? `The same ${count} changes` : 'The same';
    const values = group.variants.length > 1 ? ', with different values' : '';
    return `${icon} <b>${changes} in ${group.fragments.length} stacks</b>${values}: ${line}`;
}
function onePlan(group, room, measure, part) {
    const plan = group.variants[0]?.[0]?.plan;
    if (plan === undefined)
        return { markdown: '', truncated: false };
    const { markdown, leftOut } = (0,plan_text/* planParts */.m)(plan, (0,render_budget/* openBudget */.ak)(room, measure), part);
    const { diffs, names, cut, notKept, sections } = leftOut;
    // Of hundreds of stacks nobody misses the unchanged attributes.
    const missing = [...diffs.values(), names, cut, notKept, sections.length];
    return { markdown, truncated: missing.some((count) => count > 0) };
}
/** One table for all, then the diffs of as many variants as there is room for. */
function variants(group, room, measure) {
    const budget = (0,render_budget/* openBudget */.ak)(room, measure);
    const table = onePlan(group, room * 0.6, measure, 'table');
    let truncated = table.truncated || !(0,render_budget/* take */.s)(budget, table.markdown);
    const sections = [];
    // Variants have the same shape and so about the same size.
    let usual = 800;
    for (const [index, fragments] of group.variants.entries()) {
        const fair = Math.max(budget.left / (group.variants.length - index), Math.min(budget.left, usual));
        const section = variant(group, fragments, fair, measure);
        // At least one is shown, as an example, though it takes more than its part.
        const example = sections.length === 0 && section.markdown === ''
            ? variant(group, fragments, budget.left, measure)
            : section;
        truncated ||= example.truncated;
        if (example.markdown === '' || !(0,render_budget/* take */.s)(budget, example.markdown))
            break;
        sections.push(example.markdown);
        usual = measure(example.markdown) + 200;
    }
    const told = sections.length < group.variants.length
        ? `The values of ${sections.length} of ${group.variants.length}:`
        : '';
    const intro = sections.length > 0 && told !== '' && (0,render_budget/* take */.s)(budget, told) ? told : '';
    const markdown = [table.markdown, intro, ...sections].filter((part) => part !== '').join(render_budget/* SEPARATOR */.wv);
    return { markdown, truncated: truncated || sections.length < group.variants.length };
}
/** What is behind the table for those stacks of a group that have equal values. */
function variant(group, fragments, room, measure) {
    const names = fragments.slice(0, 3).map(({ name }) => name);
    const summary = (0,phrase/* phraseHtml */.ls)((0,phrase/* nameList */.OD)(names, 3, fragments.length));
    const left = room - measure((0,html/* details */.zH)(summary, '')) - render_budget/* SEPARATOR */.wv.length;
    const { markdown, truncated } = onePlan({ ...group, variants: [fragments] }, left, measure, 'rest');
    if (left < LEAST || markdown === '')
        return { markdown: '', truncated: true };
    return { markdown: (0,html/* details */.zH)(summary, markdown), truncated };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/stacks/sections.js


/** How much of the room failed and destructive stacks may take when there are others. */
const GRAVE_SHARE = 0.7;
/** With less room than this a section says too little: then some stacks get one and others get none. */
const LEAST_ROOM = 1500;
/** Gives each stack its part of the room, those that failed or destroy something before the others. */
function stackSections(groups, budget, ownRunUrl) {
    const sections = { markdown: [], missing: 0, shortened: 0 };
    const others = groups.filter((group) => group.state === 'changes');
    const grave = groups.filter((group) => group.state !== 'changes' && group.state !== 'unchanged');
    const room = (0,render_budget/* share */.uM)(budget, others.length > 0 ? budget.left * GRAVE_SHARE : budget.left);
    addSections(sections, grave, room, ownRunUrl);
    (0,render_budget/* giveBack */.F5)(budget, room);
    addSections(sections, others, budget, ownRunUrl);
    return sections;
}
function addSections(sections, groups, budget, ownRunUrl) {
    for (const [index, group] of groups.entries()) {
        const fair = Math.floor(budget.left / (groups.length - index));
        const room = Math.min(budget.left, Math.max(fair, LEAST_ROOM));
        const section = stackSection(group, room, budget.measure, ownRunUrl);
        if (section.markdown === '' || !(0,render_budget/* take */.s)(budget, section.markdown)) {
            sections.missing += group.fragments.length;
            continue;
        }
        if (section.truncated)
            sections.shortened += group.fragments.length;
        sections.markdown.push(section.markdown);
    }
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/kinds.js
var kinds = __webpack_require__(3505);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/stacks/stack-table.js








const HEADER = [
    // Spaces that do not break keep icon and sign in one line.
    `| Stack | ${kinds/* ICONS */.Ze.create}\u00a0+ | ${kinds/* ICONS */.Ze.update}\u00a0~ | ${kinds/* ICONS */.Ze.replace}\u00a0± | ${kinds/* ICONS */.Ze.destroy}\u00a0− | State |`,
    '|:--|--:|--:|--:|--:|:--|',
].join('\n');
/** Stacks of these states that are the very same share a row from so many on; what destroys something has one of its own. */
const FOLDED = new Set(['failed', 'missing', 'changes']);
const FOLD_FROM = 4;
/** A row for every stack with something to say, in the order of the groups; the others in one line. */
function stackTable(groups, budget) {
    const unchanged = groups.filter(({ state }) => state === 'unchanged').flatMap(({ fragments }) => fragments);
    const telling = groups.filter(({ state }) => state !== 'unchanged');
    const rest = unchangedLine(unchanged, budget.limit / 20);
    if (rest !== '')
        (0,render_budget/* take */.s)(budget, rest);
    let withoutRow = telling.reduce((sum, { fragments }) => sum + fragments.length, 0);
    const rows = [];
    let full = !(0,render_budget/* take */.s)(budget, HEADER);
    for (const fragments of telling.flatMap(rowsOf)) {
        if (full)
            break;
        const row = stackRow(fragments);
        full = !(0,render_budget/* take */.s)(budget, row);
        if (full)
            break;
        rows.push(row);
        withoutRow -= fragments.length;
    }
    const table = rows.length > 0 ? [HEADER, ...rows].join('\n') : '';
    const markdown = [table, rest].filter((part) => part !== '').join('\n\n');
    return { markdown, withoutRow };
}
function rowsOf(group) {
    const fold = FOLDED.has(group.state) && group.fragments.length >= FOLD_FROM;
    return fold ? [group.fragments] : group.fragments.map((fragment) => [fragment]);
}
function stackRow(fragments) {
    const [first] = fragments;
    if (first === undefined)
        return '';
    const { icon, words } = (0,stacks_state/* stateWords */.Xu)(first);
    const counts = first.plan?.counts;
    const cells = [counts?.create, counts?.update, counts?.replace, counts?.delete].map((count) => count === undefined || count === 0 ? '' : (0,grouped/* grouped */.z)(count));
    const names = (0,phrase/* phraseMarkdown */.fP)((0,phrase/* nameList */.OD)(fragments.slice(0, 3).map(({ name }) => name), 3, fragments.length));
    const stack = fragments.length === 1 ? (0,code/* cellCode */.GA)(first.name, 120) : `**${fragments.length} alike:** ${names}`;
    const each = fragments.length === 1 || first.plan === undefined || words === 'no changes' ? '' : ', each';
    return `| ${stack} | ${cells.join(' | ')} | ${icon} ${words}${each} |`;
}
function unchangedLine(unchanged, maxCharacters) {
    if (unchanged.length === 0)
        return '';
    const stacks = unchanged.length === 1 ? '1 stack has' : `${(0,grouped/* grouped */.z)(unchanged.length)} stacks have`;
    const names = [];
    let left = maxCharacters;
    for (const { name } of unchanged) {
        const shown = (0,printable/* shorten */.ml)((0,printable/* printableLine */.oy)(name), 120);
        left -= shown.length + 1;
        if (left < 0)
            break;
        names.push(shown);
    }
    if (names.length < unchanged.length)
        names.push(`… and ${unchanged.length - names.length} more`);
    return (0,html/* details */.zH)(`✅ ${stacks} no changes`, (0,code/* fencedCode */.Vl)(names.join('\n')));
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/stacks/stacks-head.js





const WORDS = {
    failed: 'failed',
    missing: 'missing',
    destructive: 'destroy or replace',
    unknown: 'with an unknown action',
    changes: 'change',
    unchanged: 'unchanged',
};
const ICON = {
    failed: '❌',
    missing: '❌',
    destructive: '🔴',
    unknown: '❓',
    changes: '🟡',
    unchanged: '✅',
};
/** The heading and the alerts over all stacks. */
function stacksHead(fragments, context) {
    const byState = new Map(stacks_state/* STATES */.xj.map((state) => [state, []]));
    for (const fragment of fragments)
        byState.get((0,stacks_state/* stateOf */.L4)(fragment))?.push(fragment);
    const present = stacks_state/* STATES */.xj.filter((state) => (byState.get(state)?.length ?? 0) > 0);
    const counted = present.map((state) => `${(0,grouped/* grouped */.z)(byState.get(state)?.length ?? 0)} ${WORDS[state]}`);
    const icon = ICON[present[0] ?? 'unchanged'];
    const title = `### ${icon} ${(0,code/* inlineCode */.ti)(context.stack, 100)}: ${(0,grouped/* grouped */.z)(fragments.length)} stacks`;
    const verdict = counted.length === 0 ? title : `${title}, ${counted.join(', ')}`;
    const parts = [
        verdict,
        destruction(byState.get('destructive') ?? []),
        failures(byState.get('failed') ?? []),
        stacks_head_missing(byState.get('missing') ?? []),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function destruction(fragments) {
    if (fragments.length === 0)
        return '';
    const total = (pick) => fragments.reduce((sum, { plan }) => sum + (plan?.counts[pick] ?? 0), 0);
    const destroyed = total('delete');
    const replaced = total('replace');
    const sum = destroyed + replaced;
    const what = sum === 1 ? 'One existing object is destroyed' : `${(0,grouped/* grouped */.z)(sum)} existing objects are destroyed`;
    const how = replaced === 0 ? '' : ` (${(0,grouped/* grouped */.z)(replaced)} of them to be created anew)`;
    return (0,head/* alert */.xE)('CAUTION', [`**${what}**${how}, in ${names(fragments)}.`]);
}
function failures(fragments) {
    if (fragments.length === 0)
        return '';
    const what = fragments.length === 1 ? 'One stack has no whole plan' : `${fragments.length} stacks have no whole plan`;
    return (0,head/* alert */.xE)('WARNING', [`**${what}:** ${names(fragments)}.`]);
}
function stacks_head_missing(fragments) {
    if (fragments.length === 0)
        return '';
    const what = fragments.length === 1 ? 'One stack is missing' : `${(0,grouped/* grouped */.z)(fragments.length)} stacks are missing`;
    return (0,head/* alert */.xE)('WARNING', [
        `**${what}:** ${names(fragments)}. No result was left by the job, so what would change is not known.`,
    ]);
}
function names(fragments) {
    return (0,phrase/* phraseInline */.Tl)((0,phrase/* nameList */.OD)(fragments.slice(0, 5).map(({ name }) => name), 5, fragments.length));
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/summary.js
var summary = __webpack_require__(1118);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/many-stacks.js












/** The one comment for all stacks. */
function renderStacks(fragments, context, options = { maxCharacters: comment/* MAX_COMMENT */.b }) {
    return stacksText(fragments, context, 'comment', options.maxCharacters, render_budget/* characters */.hg);
}
/** The job summary for all stacks. */
function renderStacksSummary(fragments, context, options = { maxBytes: summary/* MAX_SUMMARY */.u }) {
    return stacksText(fragments, { ...context, marker: '' }, 'summary', options.maxBytes, render_budget/* bytes */.ee);
}
function stacksText(fragments, context, where, limit, measure) {
    const groups = stackGroups(fragments);
    for (const part of [1, 0.9, 0.7, 0.4]) {
        const rendered = fill(fragments, groups, context, where, (0,render_budget/* openBudget */.ak)(limit * part, measure));
        if (measure(rendered.markdown) <= limit)
            return rendered;
    }
    const least = stacksHead(fragments, context).split('\n', 1)[0] ?? '';
    return { markdown: lines([context.marker, least]), truncated: true };
}
const NOTE_ROOM = 300;
/** The room of the table of stacks; beyond it stacks are counted by their state. */
const TABLE_SHARE = 0.6;
function fill(fragments, groups, context, where, budget) {
    const top = lines([context.marker, stacksHead(fragments, context)]);
    const bottom = (0,footer/* footer */.q)(undefined, context);
    (0,render_budget/* take */.s)(budget, top);
    (0,render_budget/* take */.s)(budget, bottom);
    budget.left -= NOTE_ROOM + ((0,markdown_link/* safeUrl */.P)(context.summaryUrl ?? '')?.length ?? 0);
    const tableRoom = (0,render_budget/* share */.uM)(budget, budget.left * TABLE_SHARE);
    const table = stackTable(groups, tableRoom);
    (0,render_budget/* giveBack */.F5)(budget, tableRoom);
    const { markdown: sections, missing, shortened } = stackSections(groups, budget, context.runUrl);
    const note = leftOut(missing, shortened, table.withoutRow, where, context.summaryUrl);
    const parts = [top, table.markdown, ...sections, note, bottom].filter((part) => part !== '');
    return { markdown: parts.join(render_budget/* SEPARATOR */.wv), truncated: note !== '' };
}
function leftOut(missing, shortened, withoutRow, where, summaryUrl) {
    const parts = [
        withoutRow > 0 ? `the rows of ${stacks(withoutRow)}` : '',
        missing > 0 ? `the changes of ${stacks(missing)}` : '',
        shortened > 0 ? `parts of the changes of ${stacks(shortened)}` : '',
    ].filter((part) => part !== '');
    if (parts.length === 0)
        return '';
    return (0,head/* alert */.xE)('NOTE', [`**Left out to fit:** ${parts.join('; ')}.${(0,left_out/* pointer */.Wn)(where, summaryUrl)}`]);
}
function stacks(count) {
    return `${(0,grouped/* grouped */.z)(count)} stack${count === 1 ? '' : 's'}`;
}
function lines(parts) {
    return parts.filter((part) => part !== '').join('\n');
}

;// CONCATENATED MODULE: ./lib/page.js




/** The comment's Markdown, in what the marker leaves of its room. */
function commentPage(findings, context, markerLength) {
    const room = { maxCharacters: comment/* MAX_COMMENT */.b - markerLength };
    if (findings.kind === 'stacks')
        return renderStacks(findings.fragments, context, room);
    if (findings.kind === 'failed')
        return (0,render_failed_plan/* renderFailedPlan */.L8)(findings, context, room);
    const { plan, failed } = findings;
    return failed ? (0,render_failed_plan/* renderFailedPlan */.L8)({ plan, failed }, context, room) : (0,comment/* renderComment */.w)(plan, context, room);
}
/** The job summary's Markdown: the same with more room. */
function summaryPage(findings, context) {
    if (findings.kind === 'stacks')
        return renderStacksSummary(findings.fragments, context);
    if (findings.kind === 'failed')
        return (0,render_failed_plan/* renderFailedSummary */.Ku)(findings, context);
    const { plan, failed } = findings;
    return failed ? (0,render_failed_plan/* renderFailedSummary */.Ku)({ plan, failed }, context) : (0,summary/* renderSummary */.B)(plan, context);
}

// EXTERNAL MODULE: ./lib/reviewed.js + 1 modules
var reviewed = __webpack_require__(7463);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fingerprint/keys.js
var keys = __webpack_require__(4804);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fingerprint/marker.js
var marker = __webpack_require__(446);
;// CONCATENATED MODULE: ./lib/verify.js



/** Addresses named in a refusal; the rest is counted. */
const verify_most = 20;
/** Where the comment had no room for more than the hash, or what is gone was all that differs. */
const unnamed = ' (in what cannot be told: of a plan this large the comment keeps little more than a hash)';
/** Whether the plan just made is the one that was reviewed. */
function verify(plan, name, review) {
    if (!(0,verdict/* hasChanges */.ik)(plan))
        return { ok: true, why: 'The plan changes nothing: there is nothing to compare.' };
    if (review === undefined) {
        return refused('No pull request belongs to this commit, so nobody reviewed this plan.');
    }
    const { pullRequest, head, mergedAt, shown } = review;
    if (shown === undefined) {
        return refused(`Pull request #${pullRequest} has no comment of ours with a plan of "${name}".`);
    }
    if (shown.commit !== head) {
        const commit = shown.commit === '' ? 'a commit that is not known' : `commit ${shown.commit.slice(0, 7)}`;
        return refused(`The comment on pull request #${pullRequest} shows the plan of ${commit}, not of its head ${head.slice(0, 7)}.`);
    }
    if (mergedAt !== undefined && Date.parse(shown.writtenAt) > Date.parse(mergedAt)) {
        return refused(`The comment on pull request #${pullRequest} was written at ${shown.writtenAt}, after it was merged at ${mergedAt}, so nobody reviewed what it shows.`);
    }
    const difference = (0,marker/* compareFingerprints */.tS)(shown.fingerprint, plan.fingerprint, (0,keys/* fingerprintKeys */.Xe)(plan));
    if (difference.equal) {
        return { ok: true, why: `The plan does what pull request #${pullRequest} shows.` };
    }
    const words = [
        ...difference.added.map((address) => `${address} (not in the reviewed plan)`),
        ...difference.removed.map((address) => `${address} (reviewed, but not in this plan)`),
        ...difference.changed.map((address) => `${address} (changes otherwise than reviewed)`),
        ...difference.suspects.map((address) => `${address} (possibly)`),
    ];
    const listed = words.length > 0 ? `: ${listOf(words)}` : unnamed;
    return {
        ok: false,
        why: `The plan differs from the one reviewed in pull request #${pullRequest}${listed}. Nothing was applied. Plan again on a pull request and have it reviewed.`,
        addresses: [...difference.added, ...difference.removed, ...difference.changed, ...difference.suspects],
    };
}
function refused(why) {
    return {
        ok: false,
        why: `${why} Nothing was applied. Plan on a pull request and merge that.`,
        addresses: [],
    };
}
function listOf(words) {
    const shown = words.slice(0, verify_most).join(', ');
    return words.length > verify_most ? `${shown} and ${words.length - verify_most} more` : shown;
}

;// CONCATENATED MODULE: ./lib/run.js










/** Reads the plan, and reports it: in a fragment, against what was reviewed, or in the comment. */
async function run(inputs, deps) {
    const { findings, problems } = await deps.gather();
    for (const problem of problems)
        deps.warn(problem);
    const effects = (0,lib_findings/* effectsOf */.w7)(findings);
    deps.say(`${inputs.name}: ${effects.line}`);
    const failures = brokenGates(effects, inputs);
    if (inputs.verify) {
        const { outputs, failures: refused } = await verified(findings, effects, inputs, deps);
        return { outputs, failures: [...refused, ...failures] };
    }
    if (inputs.fragment !== undefined) {
        const target = { path: inputs.fragment, folder: deps.isFolder(inputs.fragment) };
        const { commit, runUrl } = deps;
        const files = fragmentFiles(findings, target, { name: inputs.name, commit, runUrl });
        await writeFragments(files, deps.writeFile);
        deps.say(`Wrote ${files.length === 1 ? 'the result' : `${files.length} results`} to ${inputs.fragment}; a later job posts them.`);
        return { outputs: outputsOf(effects, (0,lib_findings/* fingerprintOf */.ax)(findings), undefined, false), failures };
    }
    // The comment first: people wait for it, and a summary, sixteen times as long, is read after the step has ended.
    const marker = await deps.conversation.marker(inputs.name, (0,reviewed/* reviewData */.J)(findings));
    const context = { stack: inputs.name, commit: marker.commit, runUrl: deps.runUrl, marker: '' };
    const { comment, truncated } = await post(findings, effects, inputs, { marker, context }, deps);
    await deps.summary(summaryPage(findings, context).markdown);
    if (inputs.failOnCommentError && (comment.status === 'denied' || comment.status === 'failed')) {
        failures.push(`The comment could not be written: ${comment.why}`);
    }
    return { outputs: outputsOf(effects, (0,lib_findings/* fingerprintOf */.ax)(findings), comment, truncated), failures };
}
async function post(findings, effects, { whenEmpty }, { marker, context }, deps) {
    const withSummary = { ...context, summaryUrl: deps.runUrl };
    const page = commentPage(findings, withSummary, (0,lib_marker/* formatMarker */.gJ)(marker).length + 1);
    const empty = !effects.hasChanges && !effects.errored && effects.counts.drift === 0;
    const wanted = !(empty && whenEmpty === 'delete');
    const comment = await deps.conversation.post(marker, wanted ? page.markdown : undefined, {
        create: !(empty && whenEmpty === 'skip'),
    });
    report(comment, deps);
    return { comment, truncated: wanted && page.truncated };
}
function report({ status, url, why, warning }, { say, warn }) {
    if (warning !== undefined)
        warn(warning);
    if (status === 'denied') {
        warn(`${why} On pull requests from forks and by Dependabot the token is read-only; the job summary has the plan, and ` +
            'the README shows how a workflow_run workflow can post it.');
    }
    else if (status === 'failed') {
        warn(`${why} The job summary has the plan.`);
    }
    else {
        say([`Comment ${status}`, url, why].filter((part) => part !== undefined).join(': '));
    }
}
async function verified(findings, effects, { name }, { conversation, say }) {
    const outputs = outputsOf(effects, (0,lib_findings/* fingerprintOf */.ax)(findings), undefined, false);
    if (findings.kind !== 'plan' || effects.errored) {
        return { outputs, failures: ['Only a single plan can be verified, and this one failed or is several.'] };
    }
    try {
        const verification = verify(findings.plan, name, await conversation.review(name));
        if (verification.ok)
            say(verification.why);
        return { outputs, failures: verification.ok ? [] : [verification.why] };
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.l)
            return { outputs, failures: [error.message] };
        const why = (0,explain/* explainGitHubError */.P)(error, 'read what was reviewed', 'pull-requests: read');
        return { outputs, failures: [`${why} Nothing was applied. Run this job again when that is mended.`] };
    }
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


/***/ })

};
