export const id = 881;
export const ids = [881];
export const modules = {

/***/ 426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ reviewData),
/* harmony export */   S: () => (/* binding */ reviewedFingerprint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);
/* harmony import */ var _infra_actions_terraform_plan_fingerprint_marker__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(446);
/* harmony import */ var _infra_actions_terraform_plan_render_verdict__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(971);



/** What of the comment's room may go to the fingerprints in its marker. Characters. */
const room = 12_000;
/** In the place of a stack's fingerprint: its plan changed nothing. */
const nothing = 'none';
/** What the comment's marker keeps, so that an apply can be held against what was reviewed. */
function reviewData(findings) {
    if (findings.kind === 'plan')
        return { plan: (0,_infra_actions_terraform_plan_fingerprint_marker__WEBPACK_IMPORTED_MODULE_1__/* .formatMarker */ .gJ)(findings.plan.fingerprint, room) };
    if (findings.kind === 'failed')
        return {};
    return { stacks: stackWords(findings.fragments) };
}
/** The fingerprint that comments of ours show for a stack: of its own comment, or of one for many stacks. */
function reviewedFingerprint(markers, stack) {
    for (const { key, data = {}, commit } of markers) {
        const plan = key === stack.key && data.plan ? (0,_infra_actions_terraform_plan_fingerprint_marker__WEBPACK_IMPORTED_MODULE_1__/* .parseMarker */ .gY)(data.plan) : undefined;
        if (plan)
            return { fingerprint: plan, commit };
    }
    for (const { data = {}, commit } of markers) {
        const start = `${nameKey(stack.name)}:`;
        const word = data.stacks?.split(',').find((one) => one.startsWith(start));
        const fingerprint = word && fingerprintOf(word.slice(start.length));
        if (fingerprint)
            return { fingerprint, commit };
    }
    return undefined;
}
/** A hash a stack always, its addresses where all of them share the room. A failed stack has nothing to be held against. */
function stackWords(fragments) {
    const planned = fragments.flatMap(({ name, plan }) => (plan ? [{ name, plan }] : []));
    const changing = planned.filter(({ plan }) => (0,_infra_actions_terraform_plan_render_verdict__WEBPACK_IMPORTED_MODULE_2__/* .hasChanges */ .ik)(plan)).length;
    const words = planned.map(({ name, plan }) => {
        const fingerprint = (0,_infra_actions_terraform_plan_render_verdict__WEBPACK_IMPORTED_MODULE_2__/* .hasChanges */ .ik)(plan)
            ? (0,_infra_actions_terraform_plan_fingerprint_marker__WEBPACK_IMPORTED_MODULE_1__/* .formatMarker */ .gJ)(plan.fingerprint, Math.floor(room / changing))
            : nothing;
        return `${nameKey(name)}:${fingerprint}`;
    });
    return words.join(',');
}
function fingerprintOf(word) {
    return word === nothing ? { hash: '', addresses: new Map() } : (0,_infra_actions_terraform_plan_fingerprint_marker__WEBPACK_IMPORTED_MODULE_1__/* .parseMarker */ .gY)(word);
}
function nameKey(name) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex').slice(0, 16);
}


/***/ }),

/***/ 881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../packages/github/lib/marker.js
var lib_marker = __webpack_require__(630);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/counts.js
var interpret_counts = __webpack_require__(707);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/budget.js
/** UTF-16 units: never fewer than code points, whichever of the two GitHub counts. */
const characters = (text) => text.length;
const bytes = (text) => Buffer.byteLength(text);
const SEPARATOR = '\n\n';
function openBudget(limit, measure) {
    return { measure, limit, left: limit };
}
/** Takes the room of a part, if there is enough. */
function take(budget, text) {
    const size = budget.measure(text) + SEPARATOR.length;
    if (size > budget.left)
        return false;
    budget.left -= size;
    return true;
}
/** Takes the room of the change from one text to another, if there is enough. */
function exchange(budget, from, to) {
    const growth = budget.measure(to) - budget.measure(from);
    if (growth > budget.left)
        return false;
    budget.left -= growth;
    return true;
}
/** A part of the room as a budget of its own; `giveBack` returns what it did not use. */
function share(budget, size) {
    const left = Math.max(0, Math.min(size, budget.left));
    budget.left -= left;
    return { measure: budget.measure, limit: budget.limit, left };
}
function giveBack(budget, shared) {
    budget.left += shared.left;
    shared.left = 0;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/kinds.js
var render_kinds = __webpack_require__(505);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/markdown/link.js
/** A link with a text of ours, or its text alone when the address is none we would send a reader to. */
function link_link(text, url) {
    const target = url === undefined ? undefined : safeUrl(url);
    return target === undefined ? text : `[${text}](${target})`;
}
/** Only http and https, and nothing left in it that ends a Markdown link, an attribute or a table cell. */
function safeUrl(url) {
    if (url.length > 1000 || !/^https?:\/\//i.test(url))
        return undefined;
    try {
        return new URL(url).href.replace(/[^A-Za-z0-9\-./:?#@!$&+,;=%]/g, hex).replaceAll('&', '&amp;');
    }
    catch {
        return undefined;
    }
}
const hex = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/markdown/printable.js
var printable = __webpack_require__(457);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/markdown/html.js

/**
 * Foreign text as `<code>` inside an HTML block of ours (a `<summary>` line), where Markdown is not read.
 * GitHub's filters (mentions, references, commits, emoji) leave the text of `<code>` alone.
 */
function htmlCode(text, max = 400) {
    const line = (0,printable/* shorten */.ml)((0,printable/* printableLine */.oy)(text), max);
    return `<code>${escapeHtml(line === '' ? '(empty)' : line)}</code>`;
}
/** Our own words in an HTML block. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/**
 * A collapsed section. The summary is HTML of ours (foreign text in it by `htmlCode`), the body Markdown; the
 * blank lines around the body are what makes GitHub read it as Markdown.
 */
function details(summaryHtml, body) {
    return `<details><summary>${summaryHtml}</summary>\n\n${body}\n\n</details>`;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/grouped.js
var grouped = __webpack_require__(648);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/markdown/code.js

/**
 * Foreign text as inline code. Inside code GitHub makes no mention, reference, link, emoji or HTML of anything;
 * the fence of backticks is longer than any run inside. Good in paragraphs, headings, lists and alerts.
 */
function inlineCode(text, max = 400) {
    const line = (0,printable/* shorten */.ml)((0,printable/* printableLine */.oy)(text), max);
    if (line === '')
        return '`(empty)`';
    const fence = '`'.repeat(longestRun(line, '`') + 1);
    const pad = /^`|`$/.test(line) ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/**
 * Inline code in a table cell: rows are split at `|` before anything else is read, also inside code. GitHub
 * reads a backslash before the pipe as an escaped backslash, so the two are kept apart by a space.
 */
function cellCode(text, max = 400) {
    return inlineCode(text.replace(/\\(?=\|)/g, '\\ '), max).replaceAll('|', '\\|');
}
/** Foreign text as a fenced block of its own lines, with a fence longer than any run of backticks inside. */
function fencedCode(text, language = 'text') {
    const content = (0,printable/* printable */.g$)(text);
    const fence = '`'.repeat(Math.max(3, longestRun(content, '`') + 1));
    return `${fence}${language}\n${content}\n${fence}`;
}
function longestRun(text, character) {
    if (!text.includes(character))
        return 0;
    let longest = 0;
    let run = 0;
    for (const each of text) {
        run = each === character ? run + 1 : 0;
        if (run > longest)
            longest = run;
    }
    return longest;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/roll-up.js



/** What changes that have no row come to: counts per module and type, the most first, within `limit`. */
function rollUp(left, afterRows, limit, measure) {
    const groups = new Map();
    let total = 0;
    for (const [kind, changes] of left) {
        for (const change of changes) {
            const key = `${change.module}\n${change.type}`;
            let group = groups.get(key);
            if (group === undefined) {
                group = { module: change.module, type: change.type, counts: new Map(), total: 0 };
                groups.set(key, group);
            }
            group.counts.set(kind, (group.counts.get(kind) ?? 0) + 1);
            group.total += 1;
            total += 1;
        }
    }
    const kinds = render_kinds/* KINDS */.GW.filter((kind) => left.has(kind));
    const title = `${afterRows ? 'And ' : ''}**${(0,grouped/* grouped */.z)(total)}**${afterRows ? ' more' : ''}, by module and type:`;
    const columns = kinds.map((kind) => `${render_kinds/* ICONS */.Ze[kind]} ${kind}`);
    const lines = [
        `| Module | Type | ${columns.join(' | ')} |`,
        `|:--|:--|${kinds.map(() => '--:').join('|')}|`,
    ];
    const sorted = [...groups.values()].sort((a, b) => b.total - a.total);
    let size = measure(title) + measure(lines.join('\n')) + 90;
    let shown = 0;
    for (const group of sorted) {
        const cells = kinds.map((kind) => cell(group.counts.get(kind)));
        const module = group.module === '' ? 'root' : cellCode(group.module, 120);
        const line = `| ${module} | ${cellCode(group.type, 80)} | ${cells.join(' | ')} |`;
        size += measure(line) + 1;
        if (size > limit)
            break;
        lines.push(line);
        shown += 1;
    }
    if (shown === 0)
        return '';
    const more = sorted.length - shown;
    const rest = more > 0 ? `\n\n… and ${(0,grouped/* grouped */.z)(more)} more kinds of resources.` : '';
    return `${title}\n\n${lines.join('\n')}${rest}`;
}
function cell(count) {
    return count === undefined ? '' : (0,grouped/* grouped */.z)(count);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/phrase.js


const MAX_CODE = 160;
/** For a table cell, a paragraph or a list. */
function phraseMarkdown(phrase) {
    return phrase
        .map((part) => {
        if (typeof part === 'string')
            return part;
        return 'code' in part ? cellCode(part.code, MAX_CODE) : `**${part.strong}**`;
    })
        .join('');
}
/** For a `<summary>`. */
function phraseHtml(phrase) {
    return phrase
        .map((part) => {
        if (typeof part === 'string')
            return part;
        return 'code' in part ? htmlCode(part.code, MAX_CODE) : `<b>${part.strong}</b>`;
    })
        .join('');
}
/** Phrases with a separator of ours between them. */
function joinPhrases(phrases, separator) {
    return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [separator, ...phrase]));
}
/** `a`, `b` and 3 more. */
function nameList(names, max, total = names.length) {
    const shown = names.slice(0, max).map((name) => [{ code: name }]);
    const phrase = joinPhrases(shown, ', ');
    return total > shown.length ? [...phrase, ` and ${total - shown.length} more`] : phrase;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/data-types.js
/**
 * Resource types whose objects hold what a new object will not have: data, keys, addresses others know. A word in
 * the table, not a rule; a type that is not here is shown as any other.
 */
const HOLD_DATA = new Set([
    'aws_backup_vault',
    'aws_cloudwatch_log_group',
    'aws_cognito_user_pool',
    'aws_db_instance',
    'aws_docdb_cluster',
    'aws_dynamodb_table',
    'aws_ebs_volume',
    'aws_ecr_repository',
    'aws_efs_file_system',
    'aws_elasticache_cluster',
    'aws_elasticache_replication_group',
    'aws_elasticsearch_domain',
    'aws_fsx_lustre_file_system',
    'aws_fsx_ontap_file_system',
    'aws_fsx_openzfs_file_system',
    'aws_fsx_windows_file_system',
    'aws_glacier_vault',
    'aws_keyspaces_table',
    'aws_kinesis_stream',
    'aws_kms_key',
    'aws_memorydb_cluster',
    'aws_mq_broker',
    'aws_msk_cluster',
    'aws_neptune_cluster',
    'aws_opensearch_domain',
    'aws_rds_cluster',
    'aws_rds_global_cluster',
    'aws_redshift_cluster',
    'aws_route53_zone',
    'aws_s3_bucket',
    'aws_secretsmanager_secret',
    'aws_sqs_queue',
    'aws_ssm_parameter',
    'aws_timestreamwrite_table',
    'azurerm_cosmosdb_account',
    'azurerm_key_vault',
    'azurerm_managed_disk',
    'azurerm_mssql_database',
    'azurerm_mysql_flexible_server',
    'azurerm_postgresql_flexible_server',
    'azurerm_storage_account',
    'azurerm_storage_container',
    'google_bigquery_dataset',
    'google_bigquery_table',
    'google_bigtable_instance',
    'google_compute_disk',
    'google_filestore_instance',
    'google_kms_crypto_key',
    'google_secret_manager_secret',
    'google_spanner_database',
    'google_sql_database_instance',
    'google_storage_bucket',
    'kubernetes_namespace',
    'kubernetes_persistent_volume',
    'kubernetes_persistent_volume_claim',
]);
function holdsData(type) {
    return HOLD_DATA.has(type);
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/model.js
var model = __webpack_require__(716);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/equality.js

/** Objects nest deeper than this only in input made to break readers; below it values count as different. */
const MAX_DEPTH = 100;
/**
 * Equal as far as anyone can tell: `undefined` and `null` differ here, an unknown value equals nothing, and a hidden
 * one only what hides the same.
 */
function isEqual(a, b, depth = 0) {
    if (a === model/* UNKNOWN */.H || b === model/* UNKNOWN */.H)
        return false;
    if (a === b)
        return true;
    if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object')
        return false;
    if (depth > MAX_DEPTH)
        return false;
    if (Array.isArray(a) || Array.isArray(b)) {
        if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length)
            return false;
        return a.every((item, index) => isEqual(item, b[index], depth + 1));
    }
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length)
        return false;
    return keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key], depth + 1));
}
function hiddenNames() {
    const names = new Map();
    return (value) => {
        const name = names.get(value) ?? `*${names.size}${JSON.stringify(value.description)}`;
        names.set(value, name);
        return name;
    };
}
/**
 * One text for equal values, whatever the order of their keys: what elements are matched by. What is too deep to
 * look at is `tooDeep`, so that two sides that give different words for it are never taken as equal.
 */
function canonicalText(value, nameOf, tooDeep = '…', depth = 0) {
    if (value === model/* UNKNOWN */.H)
        return '?';
    if ((0,model/* isHidden */.d)(value))
        return nameOf(value);
    if (value === undefined)
        return 'undefined';
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if (depth > MAX_DEPTH)
        return tooDeep;
    const within = (inner) => canonicalText(inner, nameOf, tooDeep, depth + 1);
    if (Array.isArray(value))
        return `[${value.map(within).join()}]`;
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${within(value[key])}`).join()}}`;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/lines.js

/** Room that is kept back for the line that says how many are missing. */
const LINE_OF_MORE = 40;
function openDiff(options, forces = []) {
    return { options, lines: [], size: 0, leftOut: 0, forces: new Map(forces.map((path) => [path, false])) };
}
/** Writes a line; the sign is in column 0, where GitHub looks for it, and never comes from the text. */
function put(diff, sign, depth, text) {
    putLine(diff, `${sign} ${'  '.repeat(depth)}${text}`.trimEnd());
}
function putLine(diff, line) {
    if (diff.leftOut > 0 || diff.size + line.length + 1 > diff.options.maxCharacters - LINE_OF_MORE) {
        diff.leftOut += 1;
        return;
    }
    diff.lines.push(line);
    diff.size += line.length + 1;
}
/** Writes the lines of a draft. */
function append(diff, draft) {
    for (const line of draft.lines)
        putLine(diff, line);
    diff.leftOut += draft.leftOut;
}
/** True when writing more can only add to the count of lines left out; big loops stop then. */
function isFull(diff) {
    return diff.leftOut > 2000;
}
function closeDiff(diff) {
    const unmarked = [...diff.forces].filter(([, marked]) => !marked).map(([path]) => path);
    const lines = [...diff.lines];
    if (diff.leftOut > 0) {
        lines.push(`  # ${isFull(diff) ? 'more than 2000' : diff.leftOut} more lines`);
    }
    else if (unmarked.length > 0 && diff.lines.length > 0) {
        const named = unmarked.slice(0, 5).map((path) => (0,printable/* shorten */.ml)(path, 80));
        lines.push(`  # ${named.join(', ')}${unmarked.length > 5 ? ' …' : ''} forces replacement`);
    }
    return { text: lines.join('\n'), whole: diff.leftOut === 0 };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/scalar.js



/** A string longer than this is shortened, with its length said. */
const MAX_STRING = 240;
const KNOWN_AFTER_APPLY = '(known after apply)';
const SENSITIVE_VALUE = '(sensitive value)';
/** A value in one line, as Terraform writes it; collections by their size. */
function scalarText(value) {
    if (value === undefined)
        return '(absent)';
    if (value === model/* UNKNOWN */.H)
        return KNOWN_AFTER_APPLY;
    if ((0,model/* isHidden */.d)(value))
        return value.description ? stringText(value.description) : SENSITIVE_VALUE;
    if (typeof value === 'string')
        return stringText(value);
    if (Array.isArray(value))
        return value.length === 0 ? '[]' : `[… ${count(value.length, 'element')}]`;
    if (value !== null && typeof value === 'object') {
        const keys = Object.keys(value).length;
        return keys === 0 ? '{}' : `{… ${count(keys, 'attribute')}}`;
    }
    return String(value);
}
/** The text of a value that is hidden in part, as far as it may be seen; any other value as it is. */
function visible(value) {
    return (0,model/* isHidden */.d)(value) && value.description ? value.description : value;
}
/** True where a value takes more than the line of its name. */
function isTree(value) {
    return value !== null && typeof value === 'object' && Object.keys(value).length > 0;
}
function isText(value) {
    return typeof value === 'string' && /\n[\s\S]/.test(value);
}
/** Both sides of a change in one line each; of long strings the part where they begin to differ. */
function changedTexts(before, after) {
    if (typeof before === 'string' && after === model/* UNKNOWN */.H)
        return [sizeText(before), KNOWN_AFTER_APPLY];
    if (typeof before !== 'string' || typeof after !== 'string')
        return [scalarText(before), scalarText(after)];
    if (before.length <= MAX_STRING && after.length <= MAX_STRING)
        return [stringText(before), stringText(after)];
    const from = Math.max(0, commonStart(before, after) - 40);
    return [stringText(before, from), stringText(after, from)];
}
/** A text that gives way to an unknown one: its beginning says enough. */
function sizeText(text) {
    if (/\n[\s\S]/.test(text))
        return `(${count(text.replace(/\n$/, '').split('\n').length, 'line')})`;
    return text.length <= 80 ? stringText(text) : stringText(text, 0, 60);
}
function stringText(text, from = 0, max = MAX_STRING) {
    const part = text.slice(from, from + max).toWellFormed();
    const quoted = (0,printable/* showInvisible */.jQ)(JSON.stringify(part));
    if (part.length === text.length)
        return quoted;
    const shown = `${from > 0 ? '…' : ''}${from + max < text.length ? quoted.replace(/"$/, '…"') : quoted}`;
    return `${shown} (${(0,grouped/* grouped */.z)(text.length)} characters)`;
}
function commonStart(a, b) {
    let index = 0;
    while (index < a.length && a[index] === b[index])
        index += 1;
    return index;
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
/** One line of a long text. */
function textLine(line) {
    return (0,printable/* shorten */.ml)((0,printable/* showInvisible */.jQ)(line), MAX_STRING * 2);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/json-text.js
/** Longer texts are compared as text: parsing them twice costs more than it shows. */
const MAX_LENGTH = 200_000;
/** The value of a string that holds a JSON object or list (policies, task definitions, dashboards), if it does. */
function parseJsonText(text) {
    if (typeof text !== 'string' || text.length > MAX_LENGTH || !/^\s*[[{]/.test(text))
        return undefined;
    try {
        const value = JSON.parse(text);
        if (value === null || typeof value !== 'object' || Object.keys(value).length === 0)
            return undefined;
        return value;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/path-text.js

/** `root_block_device[0].volume_type`; keys that are no identifiers are quoted: `tags["a b"]`. */
function pathText(path) {
    let text = '';
    for (const step of path) {
        if (typeof step === 'number')
            text += `[${step}]`;
        else if (IDENTIFIER.test(step))
            text += text === '' ? step : `.${step}`;
        else
            text += `[${(0,printable/* showInvisible */.jQ)(JSON.stringify(step))}]`;
    }
    return text;
}
/** A key as it stands before ` = `: bare when it is an identifier, else quoted. */
function keyText(key) {
    return IDENTIFIER.test(key) ? key : (0,printable/* showInvisible */.jQ)(JSON.stringify(key));
}
const IDENTIFIER = /^[A-Za-z_][\w-]{0,200}$/;

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/place.js
/** An opening bracket has the remark, its closing one the comma. */
function splitTail(place) {
    const comma = place.tail.startsWith(',') ? ',' : '';
    return { remark: place.tail.slice(comma.length), comma };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/alignment.js
/** Differences beyond which a shortest script is no longer looked for: the work is (lines × differences). */
const MAX_DIFFERENCES = 250;
/**
 * The shortest edit script between two sequences of equal-if-same-text items (E. Myers, "An O(ND) Difference
 * Algorithm", 1986), removals before additions. Where the two differ too much it is everything out, everything in.
 */
function align(before, after) {
    let start = 0;
    while (start < before.length && start < after.length && before[start] === after[start])
        start += 1;
    let end = 0;
    while (end < before.length - start &&
        end < after.length - start &&
        before[before.length - 1 - end] === after[after.length - 1 - end]) {
        end += 1;
    }
    const steps = [];
    for (let index = 0; index < start; index += 1)
        steps.push({ kind: 'keep', before: index, after: index });
    const middle = alignMiddle(before, after, start, before.length - end, after.length - end);
    for (const step of removalsFirst(middle))
        steps.push(step);
    for (let index = end; index > 0; index -= 1) {
        steps.push({ kind: 'keep', before: before.length - index, after: after.length - index });
    }
    return steps;
}
function alignMiddle(before, after, start, beforeEnd, afterEnd) {
    const n = beforeEnd - start;
    const m = afterEnd - start;
    const trace = n > 0 && m > 0 ? searchScript(before, after, start, n, m) : undefined;
    if (trace === undefined)
        return wholesale(start, beforeEnd, afterEnd);
    const steps = [];
    let x = n;
    let y = m;
    for (let d = trace.length - 1; d >= 0; d -= 1) {
        const furthest = trace[d];
        const at = (k) => furthest[k + MAX_DIFFERENCES + 1] ?? 0;
        const k = x - y;
        const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
        const previousX = d === 0 ? 0 : at(down ? k + 1 : k - 1);
        const previousY = d === 0 ? 0 : previousX - (down ? k + 1 : k - 1);
        while (x > previousX && y > previousY && (d > 0 || x > 0)) {
            x -= 1;
            y -= 1;
            steps.push({ kind: 'keep', before: start + x, after: start + y });
        }
        if (d === 0)
            break;
        if (down)
            steps.push({ kind: 'add', after: start + previousY });
        else
            steps.push({ kind: 'remove', before: start + previousX });
        x = previousX;
        y = previousY;
    }
    return steps.reverse();
}
/** The furthest points reached before each number of differences, or nothing when there are too many. */
function searchScript(before, after, start, n, m) {
    const furthest = new Int32Array(2 * MAX_DIFFERENCES + 3);
    const offset = MAX_DIFFERENCES + 1;
    const trace = [];
    for (let d = 0; d <= Math.min(MAX_DIFFERENCES, n + m); d += 1) {
        trace.push(furthest.slice());
        for (let k = -d; k <= d; k += 2) {
            const left = furthest[offset + k - 1] ?? 0;
            const right = furthest[offset + k + 1] ?? 0;
            let x = k === -d || (k !== d && left < right) ? right : left + 1;
            let y = x - k;
            while (x < n && y < m && before[start + x] === after[start + y]) {
                x += 1;
                y += 1;
            }
            furthest[offset + k] = x;
            if (x >= n && y >= m)
                return trace;
        }
    }
    return undefined;
}
function wholesale(start, beforeEnd, afterEnd) {
    const steps = [];
    for (let index = start; index < beforeEnd; index += 1)
        steps.push({ kind: 'remove', before: index });
    for (let index = start; index < afterEnd; index += 1)
        steps.push({ kind: 'add', after: index });
    return steps;
}
function removalsFirst(steps) {
    const ordered = [];
    let added = [];
    for (const step of steps) {
        if (step.kind === 'add') {
            added.push(step);
            continue;
        }
        if (step.kind === 'keep') {
            for (const each of added)
                ordered.push(each);
            added = [];
        }
        ordered.push(step);
    }
    return [...ordered, ...added];
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/text-diff.js



/** Lines around a change that stay, where context is wanted. */
const CONTEXT_LINES = 2;
/** Every line of a text under one sign. */
function writeText(diff, sign, depth, text) {
    for (const line of text.split('\n')) {
        if (isFull(diff))
            return;
        put(diff, sign, depth, textLine(line));
    }
}
/**
 * Two texts line by line. A line's own dash or plus stands behind the sign's column, so YAML stays context. Above
 * each hunk stand the lines it is indented under, because `- name: x` says little without `spec.containers`.
 */
function writeTextDiff(diff, depth, before, after) {
    const bothEnd = before.endsWith('\n') && after.endsWith('\n');
    const left = (bothEnd ? before.slice(0, -1) : before).split('\n');
    const right = (bothEnd ? after.slice(0, -1) : after).split('\n');
    const steps = align(left, right);
    const shown = shownSteps(steps, left, diff.options.context ? CONTEXT_LINES : 0);
    const write = (step) => {
        const line = step.kind === 'add' ? right[step.after] : left[step.before];
        put(diff, SIGNS[step.kind], depth, textLine(line ?? ''));
    };
    let hidden = [];
    const writeHidden = () => {
        const [only] = hidden;
        if (hidden.length === 1 && only !== undefined)
            write(only);
        else if (hidden.length > 1)
            put(diff, ' ', depth, `# … ${hidden.length} unchanged lines`);
        hidden = [];
    };
    for (const [index, step] of steps.entries()) {
        if (isFull(diff))
            return;
        if (shown.has(index)) {
            writeHidden();
            write(step);
        }
        else {
            hidden.push(step);
        }
    }
    writeHidden();
}
const SIGNS = { keep: ' ', remove: '-', add: '+' };
/** Changed lines, the lines within `around` of them, and the less indented lines they belong to. */
function shownSteps(steps, lines, around) {
    const shown = new Set();
    const parents = [];
    for (const [index, step] of steps.entries()) {
        const line = step.kind === 'add' ? undefined : lines[step.before];
        if (step.kind !== 'keep') {
            for (let near = Math.max(0, index - around); near <= Math.min(steps.length - 1, index + around); near += 1) {
                shown.add(near);
            }
            const inner = line === undefined ? Number.POSITIVE_INFINITY : indentOf(line);
            for (const parent of parents)
                if (parent.indent < inner)
                    shown.add(parent.index);
        }
        else if (line !== undefined && line.trim() !== '') {
            const indent = indentOf(line);
            while (parents.length > 0 && (parents.at(-1)?.indent ?? 0) >= indent)
                parents.pop();
            if (parents.length < 12)
                parents.push({ index, indent });
        }
    }
    return shown;
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/whole-value.js






/** Deeper trees are shown by their size. */
const whole_value_MAX_DEPTH = 24;
/** A value that is added, removed or context as a whole, each of its lines under the same sign. */
function writeWhole(diff, sign, place, of) {
    if (isFull(diff))
        return;
    const value = visible(of);
    const { depth, label, tail } = place;
    const { remark, comma } = splitTail(place);
    const json = parseJsonText(value);
    if (json !== undefined && depth < whole_value_MAX_DEPTH) {
        const [open, close] = brackets(json);
        put(diff, sign, depth, `${label}jsonencode(${open}${remark}`);
        writeMembers(diff, sign, depth + 1, json);
        put(diff, sign, depth, `${close})${comma}`);
    }
    else if (isShortList(value)) {
        put(diff, sign, depth, `${label}[${value.map(scalarText).join(', ')}]${tail}`);
    }
    else if (isTree(value) && depth < whole_value_MAX_DEPTH) {
        const [open, close] = brackets(value);
        put(diff, sign, depth, `${label}${open}${remark}`);
        writeMembers(diff, sign, depth + 1, value);
        put(diff, sign, depth, `${close}${comma}`);
    }
    else if (isText(value)) {
        put(diff, sign, depth, `${label}<<-EOT${remark}`);
        writeText(diff, sign, depth + 1, value.replace(/\n$/, ''));
        put(diff, sign, depth, 'EOT');
    }
    else {
        put(diff, sign, depth, `${label}${scalarText(value)}${tail}`);
    }
}
/** A list of a few short values stands in one line. */
function isShortList(value) {
    if (!Array.isArray(value) || value.length === 0 || value.length > 8)
        return false;
    return value.every((item) => !isTree(item) && !isText(item) && scalarText(item).length <= 40);
}
function brackets(value) {
    return Array.isArray(value) ? ['[', ']'] : ['{', '}'];
}
function writeMembers(diff, sign, depth, value) {
    if (Array.isArray(value)) {
        for (const item of value) {
            if (isFull(diff))
                return;
            writeWhole(diff, sign, { depth, label: '', tail: ',' }, item);
        }
        return;
    }
    // Terraform writes every attribute of a schema; those without a value say nothing.
    const entries = Object.entries(value).filter(([, member]) => member !== null);
    const width = labelWidth(entries.map(([key]) => key));
    for (const [key, member] of entries) {
        if (isFull(diff))
            return;
        writeWhole(diff, sign, { depth, label: label(key, width), tail: '' }, member);
    }
}
/** The width names are padded to, so that the equals signs of a block stand in one column. */
function labelWidth(keys) {
    let width = 0;
    for (const key of keys) {
        const length = keyText(key).length;
        if (length <= 28 && length > width)
            width = length;
    }
    return width;
}
function label(key, width) {
    return `${keyText(key).padEnd(width)} = `;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/object-diff.js





/** Unchanged attributes that say which object this is. */
const IDENTIFYING = ['id', 'name', 'arn', 'key', 'bucket', 'sid', 'Sid'];
/** The keys of two objects that differ, and what their neighbours are. */
function writeObjectDiff(diff, place, before, after, writeChange) {
    const depth = place.depth + 1;
    const keys = unionOfKeys(before, after);
    const changed = keys.filter((key) => !isSame(before, after, key));
    const identifying = diff.options.context
        ? IDENTIFYING.filter((key) => isIdentifying(after[key]) && !changed.includes(key)).slice(0, 2)
        : [];
    const width = labelWidth([...changed, ...identifying]);
    for (const key of identifying) {
        writeWhole(diff, ' ', { depth, label: label(key, width), tail: '' }, after[key]);
    }
    for (const key of changed) {
        if (isFull(diff))
            return;
        const at = { depth, label: label(key, width), tail: '', path: [...place.path, key] };
        const left = own(before, key);
        const right = own(after, key);
        if (left === null && right === undefined)
            put(diff, '-', depth, `${at.label}null`);
        else if (left === undefined && right === null)
            put(diff, '+', depth, `${at.label}null`);
        else
            writeChange(diff, at, left, right);
    }
    writeHidden(diff, depth, keys.length - changed.length - identifying.length);
}
function writeHidden(diff, depth, hidden) {
    if (hidden > 0 && diff.options.context)
        put(diff, ' ', depth, `# ${count(hidden, 'unchanged attribute')} hidden`);
}
/** Keys of both, those of `before` first where they are in another order. */
function unionOfKeys(before, after) {
    const keys = Object.keys(before);
    const others = Object.keys(after);
    if (keys.length === others.length && keys.every((key, i) => key === others[i]))
        return keys;
    return [...new Set([...keys, ...others])];
}
function own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
function isSame(before, after, key) {
    return isEqual(own(before, key), own(after, key));
}
function isIdentifying(value) {
    return (value !== undefined &&
        value !== null &&
        value !== model/* UNKNOWN */.H &&
        !isTree(value) &&
        scalarText(value).length < 100);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/reasons.js
/**
 * `action_reason` in words: Terraform internal/command/jsonplan and OpenTofu's (`delete_because_enabled_false`,
 * `forgot_because_…`). `replace_because_cannot_update` is told by the paths that force it.
 */
const ACTION_REASONS = {
    replace_because_tainted: 'it is marked as tainted',
    replace_because_cannot_update: 'it cannot be updated in place',
    replace_by_request: 'asked for with -replace',
    replace_by_triggers: 'by its replace_triggered_by',
    delete_because_no_resource_config: 'no longer in the configuration',
    delete_because_wrong_repetition: 'its count or for_each was added or removed',
    delete_because_count_index: 'its index is beyond count',
    delete_because_each_key: 'its key is no longer in for_each',
    delete_because_enabled_false: 'its enabled is now false',
    delete_because_no_module: 'its module is no longer in the configuration',
    delete_because_no_move_target: 'moved to an address that is not in the configuration',
    read_because_config_unknown: 'its configuration is only known after apply',
    read_because_dependency_pending: 'something it depends on changes first',
    read_because_check_nested: 'read for a check',
    forgot_because_lifecycle_destroy_in_state: 'its destroy is false in the state',
    forgot_because_lifecycle_destroy_in_config: 'its destroy is false in the configuration',
};
/** Why a change is put off to a later plan (Terraform's `deferred_changes`). */
const DEFERRED_REASONS = {
    unknown: 'no reason given',
    instance_count_unknown: 'its count or for_each is only known after apply',
    resource_config_unknown: 'its configuration is only known after apply',
    provider_config_unknown: 'the configuration of its provider is only known after apply',
    absent_prereq: 'something it needs does not exist yet',
    deferred_prereq: 'something it depends on is deferred',
};
/** Words for a reason, `undefined` for one that is newer than this version. */
function actionReason(reason) {
    return Object.hasOwn(ACTION_REASONS, reason) ? ACTION_REASONS[reason] : undefined;
}
function deferredReason(reason) {
    return Object.hasOwn(DEFERRED_REASONS, reason) ? DEFERRED_REASONS[reason] : undefined;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/why.js








/** Why a resource changes, or what of it: the last column of the table. */
function why(change) {
    const kind = (0,render_kinds/* kindOf */.I)(change);
    const phrases = [];
    if (kind === 'destroy' || kind === 'replace') {
        if (holdsData(change.type))
            phrases.push([{ strong: 'holds data' }]);
    }
    if (change.deposed !== undefined) {
        phrases.push(['the old object ', { code: change.deposed }, ' of an unfinished replacement']);
    }
    if (change.deletedOutside === true)
        phrases.push(['deleted outside Terraform']);
    phrases.push(...reasonPhrases(change));
    if (change.order === 'destroy-first')
        phrases.push(['destroyed, then created']);
    if (change.order === 'create-first')
        phrases.push(['created, then the old one destroyed']);
    if (change.movedFrom !== undefined)
        phrases.push(['moved from ', { code: change.movedFrom }]);
    if (change.importing !== undefined)
        phrases.push(importPhrase(change.importing));
    if (change.alsoForgets === true)
        phrases.push(['the old object stays, out of the state']);
    if (kind === 'forget')
        phrases.push(['leaves the state, the object stays']);
    if (kind === 'update')
        phrases.push(changedAttributes(change));
    if (kind === 'unknown')
        phrases.push(['action not known: ', { code: change.rawActions.slice(0, 10).join(', ') }]);
    return joinPhrases(phrases.filter((phrase) => phrase.length > 0), ' · ');
}
function reasonPhrases(change) {
    if (change.reason === '' && change.replacePaths.length === 0)
        return [];
    const paths = [...new Set(change.replacePaths.slice(0, 50).map(pathText))].filter((path) => path !== '');
    const forced = paths.length > 0
        ? [[...nameList(paths, 4, paths.length), paths.length === 1 ? ' forces it' : ' force it']]
        : [];
    if (change.reason === '')
        return forced;
    const words = actionReason(change.reason);
    if (change.reason === 'replace_because_cannot_update' && forced.length > 0)
        return forced;
    return [[...(words === undefined ? ['reason ', { code: change.reason }] : [words])], ...forced];
}
function importPhrase(importing) {
    const generated = importing.generatedConfig === true ? ', configuration generated' : '';
    if (importing.id !== undefined)
        return ['imported as ', { code: importing.id }, generated];
    if (importing.identity !== undefined)
        return ['imported by ', { code: identityText(importing.identity) }, generated];
    return [
        `imported, by an id ${importing.unknown === true ? 'only known after apply' : 'the plan does not say'}${generated}`,
    ];
}
function identityText(identity) {
    if (identity === null || typeof identity !== 'object' || Array.isArray(identity))
        return scalarText(identity);
    return Object.entries(identity)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => `${key}=${typeof value === 'string' ? value : scalarText(value)}`)
        .join(', ');
}
/** The attributes an update changes, by name. */
function changedAttributes(change) {
    if (change.detail === undefined)
        return [];
    const { before, after } = change.detail;
    if (!isObject(before) || !isObject(after))
        return [];
    const keys = unionOfKeys(after, before);
    const changed = keys.filter((key) => !isEqual(before[key] ?? null, after[key] ?? null));
    if (changed.length === 0)
        return change.detail.remarked ? ['no value, only what is called sensitive'] : [];
    return [
        'changes ',
        ...nameList(changed, 4),
        ...(change.detail.remarked ? [' and what is called sensitive'] : []),
    ];
}
function isObject(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/table-rows.js




/** The reason stands below the address: in a column of its own it would be out of sight on a telephone. */
const HEADER = '| | Resource and why |\n|:--|:--|';
const SHORT_HEADER = '| | Resource |\n|:--|:--|';
/** Instances of one resource from this many on share a row, when the same happens to them for the same reason. */
const FOLD_FROM = 4;
const SHOWN_KEYS = 6;
/**
 * The rows of one kind, made one by one, so that a table that is full costs nothing more. Instances of a `count`
 * or `for_each` that follow each other are one row; what is destroyed always has a row of its own.
 */
function* tableRows(kind, changes) {
    let run;
    for (const change of changes) {
        const reason = phraseMarkdown(why(change));
        const base = (0,render_kinds/* isDestructive */.TI)(kind) ? change.address : instanceBase(change.address);
        if (run !== undefined && run.base === base && run.why === reason && !(0,render_kinds/* isDestructive */.TI)(kind)) {
            run.changes.push(change);
            continue;
        }
        if (run !== undefined)
            yield* flush(kind, run);
        run = { base, why: reason, changes: [change] };
    }
    if (run !== undefined)
        yield* flush(kind, run);
}
function* flush(kind, run) {
    if (run.changes.length < FOLD_FROM) {
        for (const change of run.changes)
            yield tableRow(kind, cellCode(change.address, 300), run.why, 1);
        return;
    }
    const keys = run.changes.slice(0, SHOWN_KEYS).map((change) => change.address.slice(run.base.length));
    const names = phraseMarkdown(nameList(keys, SHOWN_KEYS, run.changes.length));
    const resource = `${cellCode(run.base, 300)} × ${run.changes.length}: ${names}`;
    yield tableRow(kind, resource, run.why, run.changes.length);
}
function tableRow(kind, resource, why, changes) {
    // A space that does not break keeps icon and word in one line.
    const markdown = `| ${render_kinds/* ICONS */.Ze[kind]}\u00a0${kind} | ${why === '' ? resource : `${resource}<br>${why}`} |`;
    return { markdown, hasReason: why !== '', changes };
}
/** Rows under their header. */
function tableMarkdown(rows) {
    const header = rows.some((row) => row.hasReason) ? HEADER : SHORT_HEADER;
    return [header, ...rows.map((row) => row.markdown)].join('\n');
}
/** The address without the key of the last instance: `a.b["c"]` is `a.b`. */
function instanceBase(address) {
    if (!address.endsWith(']') || address.length > 500)
        return address;
    const key = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/.exec(address);
    return key === null ? address : address.slice(0, key.index);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/change-table.js





/** Rows beyond these are collapsed, unless they are destructive. */
const OPEN_ROWS = 25;
/** The room that the counts of what has no row may take: so much of a large one, enough for one count of a small. */
function withoutRollUp(budget) {
    return Math.min(budget.left * 0.92, budget.left - 450);
}
/**
 * Puts destructive changes first. The other rows are added by `finishTable` when the diffs of the destructive
 * ones have had their share, because those are worth more than the name of a new object.
 */
function openTable(changes, budget) {
    const room = share(budget, withoutRollUp(budget));
    take(room, HEADER);
    const table = { rows: [], left: new Map() };
    addRows(table, render_kinds/* KINDS */.GW.filter(render_kinds/* isDestructive */.TI), changes, room);
    giveBack(budget, room);
    return table;
}
function finishTable(table, changes, budget) {
    const others = render_kinds/* KINDS */.GW.filter((kind) => !(0,render_kinds/* isDestructive */.TI)(kind));
    const destructive = table.rows.length;
    const room = share(budget, withoutRollUp(budget));
    if (table.left.size > 0)
        for (const kind of others)
            keep(table, kind, changes.get(kind) ?? []);
    else
        addRows(table, others, changes, room);
    giveBack(budget, room);
    const open = Math.max(destructive, OPEN_ROWS);
    const folded = table.rows.length > open + 5 ? table.rows.splice(open) : [];
    const parts = table.rows.length > 0 ? [tableMarkdown(table.rows)] : [];
    if (folded.length > 0) {
        parts.push(details(`and ${folded.length} more rows`, tableMarkdown(folded)));
        budget.left -= budget.measure(HEADER) + 80;
    }
    const left = render_kinds/* KINDS */.GW.flatMap((kind) => table.left.get(kind) ?? []);
    if (left.length > 0) {
        const counted = rollUp(table.left, table.rows.length > 0, Math.max(0, budget.left), budget.measure);
        if (counted !== '' && take(budget, counted))
            parts.push(counted);
    }
    return { markdown: parts.join('\n\n'), withoutRow: left.length };
}
/** Adds rows kind by kind until one does not fit; that one and everything after it stay left. */
function addRows(table, kinds, changes, room) {
    let full = false;
    for (const kind of kinds) {
        const ofKind = changes.get(kind) ?? [];
        let shown = 0;
        for (const row of full ? [] : tableRows(kind, ofKind)) {
            if (!take(room, row.markdown)) {
                full = true;
                break;
            }
            table.rows.push(row);
            shown += row.changes;
        }
        if (shown < ofKind.length)
            keep(table, kind, ofKind.slice(shown));
    }
}
function keep(table, kind, changes) {
    if (changes.length > 0)
        table.left.set(kind, changes);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/element-pairs.js

/** Attributes whose equality makes two objects versions of one element, the most telling first. */
const KEYS = [
    'name',
    'Name',
    'key',
    'Key',
    'id',
    'Id',
    'sid',
    'Sid',
    'rule_id',
    'priority',
    'from_port',
    'path',
    'type',
];
/** More objects of one key than this are not looked through. */
const MAX_CANDIDATES = 20;
/**
 * Which removed object became which added one: by the first key attribute they have, and a lone pair anyway.
 * From indexes of `before` to indexes of `after`.
 */
function pairElements(removed, added, before, after) {
    const pairs = new Map();
    const free = new Set(added.filter((index) => element_pairs_isObject(after[index])));
    const byKey = new Map();
    for (const index of free) {
        const key = elementKey(after[index]);
        const candidates = key === undefined ? undefined : byKey.get(key);
        if (candidates === undefined)
            byKey.set(key ?? '', [index]);
        else if (candidates.length < MAX_CANDIDATES)
            candidates.push(index);
    }
    for (const index of removed) {
        const key = elementKey(before[index]);
        const partner = key === undefined ? undefined : byKey.get(key)?.find((candidate) => free.has(candidate));
        if (partner === undefined)
            continue;
        pairs.set(index, partner);
        free.delete(partner);
    }
    // A hidden value that changes stays where it is.
    const places = new Set(added);
    for (const index of removed) {
        if ((0,model/* isHidden */.d)(before[index]) && (0,model/* isHidden */.d)(after[index]) && places.has(index))
            pairs.set(index, index);
    }
    const alone = removed.filter((index) => element_pairs_isObject(before[index]) && !pairs.has(index));
    const [lone] = alone;
    const [partner] = free;
    if (alone.length === 1 && free.size === 1 && lone !== undefined && partner !== undefined)
        pairs.set(lone, partner);
    return pairs;
}
function elementKey(value) {
    if (!element_pairs_isObject(value))
        return undefined;
    const key = KEYS.find((name) => typeof value[name] === 'string' || typeof value[name] === 'number');
    return key === undefined ? undefined : `${key}=${String(value[key])}`;
}
function element_pairs_isObject(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/reordering.js

/** True when the script only moves elements. */
function isSameInAnotherOrder(steps, left, right) {
    if (left.length !== right.length || steps.every((step) => step.kind === 'keep'))
        return false;
    const removed = countTexts(steps, left, right, 'remove');
    const added = countTexts(steps, left, right, 'add');
    return removed.size === added.size && [...removed].every(([text, times]) => added.get(text) === times);
}
/** The script with objects that are removed in one place and added in another as kept where they are now. */
function keepMovedObjects(steps, left, right, before) {
    const objects = steps.filter((step) => step.kind === 'remove' && element_pairs_isObject(before[step.before]));
    if (objects.length === 0)
        return steps;
    const sources = new Map();
    for (const step of objects) {
        if (step.kind !== 'remove')
            continue;
        const text = left[step.before] ?? '';
        const queue = sources.get(text);
        if (queue === undefined)
            sources.set(text, [step.before]);
        else
            queue.push(step.before);
    }
    const moved = new Set();
    const kept = steps.map((step) => {
        if (step.kind !== 'add')
            return step;
        const source = sources.get(right[step.after] ?? '')?.pop();
        if (source === undefined)
            return step;
        moved.add(source);
        return { kind: 'keep', before: source, after: step.after };
    });
    return kept.filter((step) => step.kind !== 'remove' || !moved.has(step.before));
}
function countTexts(steps, left, right, kind) {
    const counts = new Map();
    for (const step of steps) {
        if (step.kind !== kind)
            continue;
        const text = (step.kind === 'remove' ? left[step.before] : right[step.after]) ?? '';
        counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return counts;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/list-diff.js







/**
 * Two lists. The JSON of a plan does not tell sets from lists, so elements that are on both sides are matched by
 * value: in order where order holds, and objects also out of order, as the order of a set of objects means nothing.
 */
function writeListDiff(diff, place, before, after, writeChange) {
    const depth = place.depth + 1;
    const names = hiddenNames();
    const left = before.map((item) => canonicalText(item, names, 'before'));
    const right = after.map((item) => canonicalText(item, names, 'after'));
    const inOrder = align(left, right);
    if (isSameInAnotherOrder(inOrder, left, right)) {
        put(diff, '!', depth, `# the same ${count(after.length, 'element')} in another order`);
    }
    const steps = keepMovedObjects(inOrder, left, right, before);
    const runs = toRuns(steps);
    if (runs.length === 1 && runs[0]?.kind === 'keep')
        return;
    for (const [index, run] of runs.entries()) {
        if (isFull(diff))
            return;
        if (run.kind === 'change')
            writeRun(diff, { ...place, depth }, run, before, after, writeChange);
        else
            writeKept(diff, depth, run.added, after, index === 0, index === runs.length - 1);
    }
}
function toRuns(steps) {
    const runs = [];
    for (const step of steps) {
        const kind = step.kind === 'keep' ? 'keep' : 'change';
        let run = runs.at(-1);
        if (run === undefined || run.kind !== kind) {
            run = { kind, removed: [], added: [] };
            runs.push(run);
        }
        if (step.kind !== 'add')
            run.removed.push(step.before);
        if (step.kind !== 'remove')
            run.added.push(step.after);
    }
    return runs;
}
/** Removed and added elements of one place: those that are versions of one element are one changed element. */
function writeRun(diff, place, run, before, after, writeChange) {
    const pairs = pairElements(run.removed, run.added, before, after);
    const paired = new Set(pairs.values());
    for (const index of run.removed) {
        if (isFull(diff))
            return;
        const partner = pairs.get(index);
        if (partner === undefined) {
            writeWhole(diff, '-', { ...place, label: '', tail: ',' }, before[index]);
        }
        else {
            const at = { ...place, label: '', tail: ',', path: [...place.path, partner] };
            writeChange(diff, at, before[index], after[partner]);
        }
    }
    for (const index of run.added) {
        if (isFull(diff))
            return;
        if (!paired.has(index))
            writeWhole(diff, '+', { ...place, label: '', tail: ',' }, after[index]);
    }
}
/** Kept elements: where context is wanted the neighbours of a change, the rest by number. */
function writeKept(diff, depth, kept, after, first, last) {
    if (!diff.options.context)
        return;
    const head = first ? 0 : 1;
    const tail = last ? 0 : 1;
    const hidden = kept.length - head - tail;
    const shownAll = hidden <= 1;
    for (const [position, index] of kept.entries()) {
        if (shownAll || position < head || position >= kept.length - tail) {
            writeWhole(diff, ' ', { depth, label: '', tail: ',' }, after[index]);
        }
        else if (position === head) {
            put(diff, ' ', depth, `# ${count(hidden, 'unchanged element')}`);
        }
    }
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/shorter.js

/** Writes in the usual way, unless the other way has less than half of its changed lines. */
function writeShorter(diff, usual, other) {
    const [first, second] = [usual, other].map((write) => {
        const draft = openDiff(diff.options);
        write(draft);
        return draft;
    });
    if (first === undefined || second === undefined)
        return;
    append(diff, changedLines(second) * 2 < changedLines(first) ? second : first);
}
function changedLines(diff) {
    return diff.lines.filter((line) => !line.startsWith(' ')).length + diff.leftOut;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/text-change.js





/** A short change is one line (`a -> b`), a long one two. */
const ONE_LINE = 96;
function isHeredocChange(before, after) {
    if (typeof before !== 'string' || typeof after !== 'string' || before === '' || after === '')
        return false;
    return isText(before) || isText(after);
}
function writeHeredoc(diff, place, before, after) {
    put(diff, ' ', place.depth, `${place.label}<<-EOT${place.tail}`);
    writeTextDiff(diff, place.depth + 1, before, after);
    put(diff, ' ', place.depth, 'EOT');
}
/** What is hidden in a text changes, and nothing else of it. */
function writeHiddenChange(diff, { depth, label, tail }, text) {
    put(diff, '!', depth, `${label}${scalarText(text)} # what is hidden in it changes${tail}`);
}
/** A change that is no longer one of two trees or two texts. */
function writeScalarChange(diff, place, before, after) {
    const { depth, label, tail } = place;
    if ((0,model/* isHidden */.d)(before) && (0,model/* isHidden */.d)(after)) {
        put(diff, '!', depth, `${label}(sensitive value changed)${tail}`);
        return;
    }
    const visible = after !== model/* UNKNOWN */.H && !(0,model/* isHidden */.d)(after);
    if (visible && (isText(before) || isText(after) || isTree(before) || isTree(after))) {
        writeWhole(diff, '-', { depth, label, tail: '' }, before);
        writeWhole(diff, '+', place, after);
        return;
    }
    const [left, right] = changedTexts(before, after);
    const oneLine = `${label}${left} -> ${right}${tail}`;
    if (oneLine.length + depth * 2 <= ONE_LINE || after === model/* UNKNOWN */.H) {
        put(diff, '!', depth, oneLine);
    }
    else {
        put(diff, '-', depth, label + left);
        put(diff, '+', depth, label + right + tail);
    }
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/yaml-text.js
/** Longer texts are compared as lines. */
const MAX_LINES = 3000;
const yaml_text_MAX_DEPTH = 40;
/**
 * The value of a text in plain block YAML: mappings, sequences, one-line scalars, `|` blocks, comments, as
 * `yamlencode` and most people write it. `undefined` for everything else (anchors, tags, flow collections, folded
 * text, several documents): that is compared line by line. What it reads is read as YAML 1.2 says, or not at all.
 */
function parseYamlText(text) {
    if (typeof text !== 'string' || !text.includes('\n') || /[\t\r]|^(%|\.\.\.)/m.test(text))
        return undefined;
    const lines = readLines(text);
    if (lines === undefined || lines.length === 0)
        return undefined;
    const reader = { lines, next: 0 };
    try {
        const value = readBlock(reader, lines[0]?.indent ?? 0, 0);
        return reader.next === lines.length ? value : undefined;
    }
    catch (error) {
        if (error === TOO_MUCH)
            return undefined;
        throw error;
    }
}
/** True when the comments of two texts, which their values do not have, are the same. */
function sameComments(before, after) {
    const comments = (text) => text
        .split('\n')
        .filter((line) => line.includes('#'))
        .map((line) => line.trim());
    return comments(before).join('\n') === comments(after).join('\n');
}
/** Thrown where the text is more than block YAML, and caught above. */
const TOO_MUCH = Symbol('not plain block YAML');
function readLines(text) {
    const raw = text.replace(/^---\n/, '').split('\n');
    if (raw.length > MAX_LINES || raw.some((line) => /^---/.test(line)))
        return undefined;
    if (raw.at(-1) === '')
        raw.pop();
    return raw.map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim(), raw: line }));
}
/** Skips empty lines and comments; the line that follows, if it is indented at least so far. */
function peek(reader, indent) {
    let line = reader.lines[reader.next];
    while (line !== undefined && (line.text === '' || line.text.startsWith('#'))) {
        reader.next += 1;
        line = reader.lines[reader.next];
    }
    return line !== undefined && line.indent >= indent ? line : undefined;
}
function readBlock(reader, indent, depth) {
    const first = peek(reader, indent);
    if (first === undefined || depth > yaml_text_MAX_DEPTH)
        throw TOO_MUCH;
    return isItem(first) ? readSequence(reader, first.indent, depth) : readMapping(reader, first.indent, depth);
}
function isItem(line) {
    return line.text === '-' || line.text.startsWith('- ');
}
function readSequence(reader, indent, depth) {
    const items = [];
    for (let line = peek(reader, indent); line !== undefined && isItem(line); line = peek(reader, indent)) {
        if (line.indent !== indent)
            throw TOO_MUCH;
        const rest = line.text.slice(1).trimStart();
        const inner = line.indent + line.text.length - rest.length;
        if (rest === '' || rest.startsWith('#')) {
            reader.next += 1;
            items.push(nested(reader, indent + 1, depth));
        }
        else if (KEY.test(rest) || isItem({ ...line, text: rest })) {
            // `- key: value` is a block of its own that begins in this line.
            reader.lines[reader.next] = { indent: inner, text: rest, raw: line.raw };
            items.push(readBlock(reader, inner, depth + 1));
        }
        else {
            reader.next += 1;
            items.push(readValue(reader, rest, indent));
        }
    }
    return items;
}
const KEY = /^("(?:[^"\\]|\\.)*"|[A-Za-z0-9_./][A-Za-z0-9_./ -]*):(?: +(.*))?$/;
function readMapping(reader, indent, depth) {
    const mapping = Object.create(null);
    for (let line = peek(reader, indent); line !== undefined; line = peek(reader, indent)) {
        const match = line.indent === indent ? KEY.exec(line.text) : null;
        if (match === null)
            throw TOO_MUCH;
        const key = scalar((match[1] ?? '').trimEnd());
        if (typeof key !== 'string' || key === '__proto__' || key === '<<' || key in mapping)
            throw TOO_MUCH;
        const rest = match[2] ?? '';
        reader.next += 1;
        mapping[key] =
            rest === '' || rest.startsWith('#')
                ? nestedOrSequence(reader, indent, depth)
                : readValue(reader, rest, indent);
    }
    return { ...mapping };
}
/** A sequence may stand under its key without more indentation. */
function nestedOrSequence(reader, indent, depth) {
    const line = peek(reader, indent);
    if (line !== undefined && line.indent === indent && isItem(line))
        return readSequence(reader, indent, depth + 1);
    return nested(reader, indent + 1, depth);
}
function nested(reader, indent, depth) {
    const line = peek(reader, indent);
    if (line === undefined)
        return null;
    if (!isItem(line) && !KEY.test(line.text))
        throw TOO_MUCH;
    return readBlock(reader, line.indent, depth + 1);
}
function readValue(reader, text, indent) {
    if (text === '|' || text === '|-')
        return readLiteral(reader, indent, text === '|');
    const value = scalar(withoutComment(text));
    // A scalar that goes on in the next line is more than is read here.
    if (peek(reader, indent + 1) !== undefined)
        throw TOO_MUCH;
    return value;
}
function readLiteral(reader, indent, endsWithNewline) {
    const first = reader.lines[reader.next];
    if (first === undefined || first.text === '' || first.indent <= indent)
        throw TOO_MUCH;
    const lines = [];
    for (let line = reader.lines[reader.next]; line !== undefined; line = reader.lines[reader.next]) {
        if (line.text !== '' && line.indent < first.indent)
            break;
        if (line.text === '' && line.raw !== '')
            throw TOO_MUCH;
        lines.push(line.raw.slice(first.indent));
        reader.next += 1;
    }
    while (lines.at(-1) === '')
        lines.pop();
    return lines.join('\n') + (endsWithNewline ? '\n' : '');
}
function withoutComment(text) {
    if (text.startsWith('"') || text.startsWith("'"))
        return text;
    return text.replace(/(?<! ) +#.*$/, '');
}
/** A one-line scalar by the core schema of YAML 1.2. */
function scalar(text) {
    if (text === '[]')
        return [];
    if (text === '{}')
        return {};
    if (/^"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"$/.test(text))
        return JSON.parse(text);
    if (/^'(?:[^']|'')*'$/.test(text))
        return text.slice(1, -1).replaceAll("''", "'");
    if (/^(~|null|Null|NULL)$/.test(text))
        return null;
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    if (/^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text))
        return number(text);
    const special = /^0[xo]|^[-+]?\.(inf|nan)$/i.test(text);
    if (special || !/^[A-Za-z0-9_./$(+-]/.test(text) || /^[-?]( |$)|: |:$| #|[\u0080-\u009f\ufeff]/.test(text))
        throw TOO_MUCH;
    return text;
}
function number(text) {
    const value = Number(text);
    if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
        throw TOO_MUCH;
    return value;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/value-diff.js












/** Writes what changed from one value to the other; they are known to differ. */
function writeChange(diff, place, hiddenBefore, hiddenAfter) {
    const [before, after] = [visible(hiddenBefore), visible(hiddenAfter)];
    if (isFull(diff) || (isNothing(before) && isNothing(after)))
        return;
    const marked = { ...place, tail: place.tail + forceMark(diff, place.path) };
    if (typeof before === 'string' && before === after)
        writeHiddenChange(diff, marked, before);
    else if (isNothing(before))
        writeWhole(diff, '+', marked, after);
    else if (isNothing(after))
        writeWhole(diff, '-', marked, before);
    else if (isCollection(before) && isCollection(after) && canNest(place, before, after)) {
        writeTreeChange(diff, marked, before, after, '');
    }
    else if (!writeJsonChange(diff, marked, before, after)) {
        if (isHeredocChange(before, after))
            writeTextChange(diff, marked, String(before), String(after));
        else
            writeScalarChange(diff, marked, before, after);
    }
}
/** Strings that both hold JSON, compared as what they hold; false when they don't. */
function writeJsonChange(diff, place, before, after) {
    const left = parseJsonText(before);
    const right = parseJsonText(after);
    if (left === undefined || right === undefined || !canNest(place, left, right))
        return false;
    if (!isEqual(left, right))
        writeTreeChange(diff, place, left, right, 'jsonencode');
    else
        put(diff, '!', place.depth, `${place.label}(the same JSON, written differently)${place.tail}`);
    return true;
}
/**
 * Texts line by line; or, where both are YAML that was mostly written differently, by what they hold. Comments are
 * compared too, as `#cloud-config` is one.
 */
function writeTextChange(diff, place, before, after) {
    const asLines = (to) => writeHeredoc(to, place, before, after);
    const left = parseYamlText(before);
    const right = parseYamlText(after);
    if (left === undefined ||
        right === undefined ||
        !canNest(place, left, right) ||
        !sameComments(before, after)) {
        asLines(diff);
    }
    else if (isEqual(left, right)) {
        put(diff, '!', place.depth, `${place.label}(the same YAML, written differently)${place.tail}`);
    }
    else {
        writeShorter(diff, asLines, (to) => writeTreeChange(to, place, left, right, 'yamlencode'));
    }
}
function writeTreeChange(diff, place, before, after, wrapper) {
    const [open, close] = brackets(after);
    const { remark, comma } = splitTail(place);
    put(diff, ' ', place.depth, `${place.label}${wrapper === '' ? open : `${wrapper}(${open}`}${remark}`);
    if (Array.isArray(before) && Array.isArray(after))
        writeListDiff(diff, place, before, after, writeChange);
    else if (!Array.isArray(before) && !Array.isArray(after))
        writeObjectDiff(diff, place, before, after, writeChange);
    put(diff, ' ', place.depth, `${close}${wrapper === '' ? '' : ')'}${comma}`);
}
/** ` # forces replacement` where the plan says that this path does. */
function forceMark(diff, path) {
    if (diff.forces.size === 0)
        return '';
    const text = pathText(path);
    if (!diff.forces.has(text))
        return '';
    diff.forces.set(text, true);
    return ' # forces replacement';
}
/** `null` and absent are both no value; only objects tell them apart, by their keys. */
function isNothing(value) {
    return value === undefined || value === null;
}
function isCollection(value) {
    return value !== null && typeof value === 'object';
}
function canNest(place, before, after) {
    return place.depth < whole_value_MAX_DEPTH && Array.isArray(before) === Array.isArray(after);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/resource-diff.js








/** Diffs without context are asked for again: to find equal ones, for the comment, for the job summary. */
const made = new WeakMap();
/** The attribute diff of a resource change as lines for a `diff` fence; an empty text where there is nothing to show. */
function resourceDiff(change, options) {
    const known = options.context ? undefined : made.get(change);
    // What is whole is the same in any room that holds it.
    if (known !== undefined && known.text.length + LINE_OF_MORE < options.maxCharacters)
        return known;
    const diff = makeDiff(change, options);
    if (!options.context && diff.whole)
        made.set(change, diff);
    return diff;
}
function makeDiff(change, options) {
    // What is forgotten stays as it is; only the state no longer has it.
    if (change.action === 'forget')
        return NOTHING;
    const diff = openDiff(options, change.replacePaths.slice(0, 200).map(pathText));
    if (change.detail === undefined)
        return NOTHING;
    const { before, after } = change.detail;
    if (isAttributes(before) && isAttributes(after))
        writeAttributeChanges(diff, before, after, change.action);
    else if (isAttributes(after))
        writeAttributes(diff, '+', after);
    else if (isAttributes(before))
        writeAttributes(diff, '-', before);
    else if (after !== model/* UNKNOWN */.H && !isEqual(before, after))
        writeChange(diff, TOP, before, after);
    const closed = closeDiff(diff);
    // Context alone is no diff: an object that is replaced because it is tainted changes in nothing.
    return /^[-+!]/m.test(closed.text) || !closed.whole ? closed : NOTHING;
}
const NOTHING = { text: '', whole: true };
const TOP = { depth: 0, label: '', tail: '', path: [] };
function writeAttributes(diff, sign, attributes) {
    const shown = [];
    const unknown = [];
    for (const [key, value] of Object.entries(attributes)) {
        if (value === model/* UNKNOWN */.H)
            unknown.push(key);
        else if (!isEmpty(value))
            shown.push([key, value]);
    }
    const width = labelWidth(shown.map(([key]) => key));
    for (const [key, value] of shown)
        writeWhole(diff, sign, { depth: 0, label: label(key, width), tail: '' }, value);
    writeKnownAfterApply(diff, unknown);
}
function writeAttributeChanges(diff, before, after, action) {
    const unknown = action === 'replace' ? onlyRecomputed(diff, after) : [];
    // At the top an attribute that is absent has no value, as `null` has none: formats differ in what they write.
    const keys = unionOfKeys(before, after).filter((key) => !unknown.includes(key) && ((before[key] ?? null) !== null || (after[key] ?? null) !== null));
    const left = only(before, keys);
    const right = only(after, keys);
    if (!isEqual(left, right))
        writeObjectDiff(diff, { ...TOP, depth: -1 }, left, right, writeChange);
    writeKnownAfterApply(diff, unknown);
}
/** Attributes of a replaced object that the provider computes anew: noise, unless they force the replacement. */
function onlyRecomputed(diff, after) {
    return Object.keys(after).filter((key) => after[key] === model/* UNKNOWN */.H && !diff.forces.has(pathText([key])));
}
function writeKnownAfterApply(diff, keys) {
    if (keys.length === 0)
        return;
    const names = keys.slice(0, diff.options.context ? 40 : 6).map(keyText);
    const more = keys.length > names.length ? ` and ${keys.length - names.length} more` : '';
    if (diff.options.context)
        put(diff, ' ', 0, `# known after apply: ${names.join(', ')}${more}`);
    else
        put(diff, ' ', 0, `# ${count(keys.length, 'attribute')} known after apply`);
}
function isEmpty(value) {
    return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
function only(attributes, keys) {
    return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(attributes, key) ? [[key, attributes[key]]] : [])));
}
function isAttributes(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/resource-body.js






/** The collapsed attribute diff of one resource; `undefined` where there is none to show. */
function resourceBody(change, options) {
    const { text, whole } = resourceDiff(change, options);
    if (text === '')
        return undefined;
    return { markdown: details(summaryOf(change), fencedCode(text, 'diff')), whole };
}
/** The same diff of several resources, once. */
function sharedBody(changes, options) {
    const [first] = changes;
    if (first === undefined)
        return undefined;
    const { text, whole } = resourceDiff(first, options);
    const kind = (0,render_kinds/* kindOf */.I)(first);
    const summary = `${render_kinds/* ICONS */.Ze[kind]} <b>${changes.length} resources</b>, the same ${kind} of each`;
    return { markdown: details(summary, `${addressList(changes)}\n\n${fencedCode(text, 'diff')}`), whole };
}
const SHOWN_ADDRESSES = 100;
/** Addresses one a line, in a fence. */
function addressList(changes) {
    const names = changes
        .slice(0, SHOWN_ADDRESSES)
        .map((change) => change.address.slice(0, 300).replace(/\s+/g, ' '));
    if (changes.length > names.length)
        names.push(`… and ${changes.length - names.length} more`);
    return fencedCode(names.join('\n'));
}
function summaryOf(change) {
    const kind = (0,render_kinds/* kindOf */.I)(change);
    const reason = kind === 'update' ? '' : phraseHtml(why(change));
    return `${render_kinds/* ICONS */.Ze[kind]} ${htmlCode(change.address, 300)} ${kind}${reason === '' ? '' : ` · ${reason}`}`;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/drift.js





const MAX_COMPARED = 1000;
const MAX_GROUPS = 30;
/** More different drifts than these are collapsed one by one. */
const MAX_OPEN = 3;
/** Instead of a diff, for objects that no longer exist. */
const GONE = 'gone';
/**
 * What changed outside of Terraform and matters to this plan, apart from what is planned. Resources that drifted
 * alike are told once.
 */
function driftSection(drift, maxCharacters) {
    const relevant = drift.filter((resource) => resource.relevant);
    if (relevant.length === 0)
        return '';
    const groups = new Map();
    for (const resource of relevant.slice(0, MAX_COMPARED)) {
        const key = resource.action === 'delete' ? GONE : driftDiff(resource);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [resource]);
        else
            group.push(resource);
    }
    const parts = [];
    let left = maxCharacters;
    let told = 0;
    for (const [diff, resources] of [...groups]
        .sort((a, b) => b[1].length - a[1].length)
        .slice(0, MAX_GROUPS)) {
        const part = groupText(diff, resources, groups.size > MAX_OPEN);
        if (part.length > left)
            continue;
        left -= part.length + 2;
        told += resources.length;
        parts.push(part);
    }
    if (told < relevant.length)
        parts.push(`… and ${(0,grouped/* grouped */.z)(relevant.length - told)} more.`);
    const others = drift.length - relevant.length;
    if (others > 0)
        parts.push(`${(0,grouped/* grouped */.z)(others)} more drifted in ways that do not matter to this plan.`);
    const summary = `🌊 <b>${(0,grouped/* grouped */.z)(relevant.length)} drifted</b>: changed outside of this configuration, with effect on this plan`;
    return details(summary, parts.join('\n\n'));
}
function driftDiff(resource) {
    return resourceDiff(resource, { context: false, maxCharacters: 3000 }).text;
}
function groupText(diff, resources, collapsed) {
    const [first] = resources;
    const one = resources.length === 1 && first !== undefined;
    const gone = diff === GONE;
    const what = gone ? 'no longer exist' : 'drifted alike';
    const title = one
        ? `${htmlCode(first.address, 300)}${gone ? ' no longer exists' : ''}`
        : `<b>${resources.length} resources</b> ${what}`;
    const body = [one ? '' : addressList(resources), diff === '' || gone ? '' : fencedCode(diff, 'diff')];
    const text = body.filter((part) => part !== '').join('\n\n');
    return text !== '' && collapsed
        ? details(title, text)
        : [`<p>${title}</p>`, text].filter((part) => part !== '').join('\n\n');
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/markdown/prose.js

/**
 * A sentence of ours with foreign words in it, as plain text for a paragraph, a table cell, an alert or HTML.
 * Punctuation becomes character references, which are text in Markdown and in HTML alike; what GitHub would
 * still find in the rendered text (mentions, references, commits, links, emoji) is broken by zero-width spaces.
 */
function prose(text, max = 600) {
    return breakReferences((0,printable/* shorten */.ml)((0,printable/* printableLine */.oy)(text), max)).replace(PUNCTUATION, (character) => `&#${character.charCodeAt(0)};`);
}
const GAP = '\u200b';
function breakReferences(line) {
    return (line
        .replace(/[@#:/]/g, (character) => character + GAP)
        // GH-123 and a repository's own autolink prefixes (TICKET-123)
        .replace(/-(?=\d)/g, `-${GAP}`)
        .replace(/(\.|www)(?=\S)/gi, (match) => match + GAP)
        // a commit is linked from 7 hexadecimal digits on
        .replace(/[0-9a-f]{6}(?=[0-9a-f])/gi, (digits) => digits + GAP));
}
// Not the letters, digits, spaces, commas and brackets that mean nothing in Markdown or HTML.
const PUNCTUATION = /[!"#$%&'*+./:;<=>?@[\\\]^_`{|}~()-]/g;

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/footer.js



/** What was planned, by what, and where to read on. */
function footer(plan, context) {
    const parts = [];
    if (context.commit !== undefined && context.commit !== '')
        parts.push(`commit ${inlineCode(context.commit.slice(0, 8))}`);
    if (plan !== undefined) {
        parts.push(`${plan.tool} ${versionText(plan.toolVersion)}`.trim());
        if (plan.fingerprint.hash !== '')
            parts.push(`fingerprint ${inlineCode(plan.fingerprint.hash.slice(0, 12))}`);
    }
    const run = context.runUrl === undefined ? undefined : safeUrl(context.runUrl);
    if (run !== undefined)
        parts.push(`[run](${run})`);
    return parts.length === 0 ? '' : `<sub>${parts.join(' · ')}</sub>`;
}
function versionText(version) {
    return /^\d{1,4}(\.\d{1,4}){1,3}$/.test(version) ? version : prose(version, 40);
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/verdict.js
var verdict = __webpack_require__(971);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/head.js







const MAX_NOTICES = 5;
/** The heading: which stack, and what the plan does to it. */
function heading(plan, context) {
    const { icon, words } = (0,verdict/* verdict */.WJ)(plan);
    return `### ${icon} ${inlineCode(context.stack, 100)}: ${words}`;
}
/** Everything above the table: heading, alerts where there is something to be alert about, counts. */
function head(plan, context) {
    const parts = [heading(plan, context), caution(plan), warning(plan), (0,verdict/* countsLine */.J7)(plan)];
    return parts.filter((part) => part !== '').join('\n\n');
}
/** Only when existing objects go away. */
function caution(plan) {
    const { delete: destroyed, replace: replaced } = plan.counts;
    const total = destroyed + replaced;
    if (total === 0)
        return '';
    const what = replaced === 0
        ? `${resources(destroyed)} destroyed.`
        : destroyed === 0
            ? `${resources(replaced)} destroyed and created anew.`
            : `${resources(total)} destroyed: ${(0,grouped/* grouped */.z)(destroyed)} for good, ${(0,grouped/* grouped */.z)(replaced)} to be created anew.`;
    const kinds = (0,render_kinds/* changesByKind */.BO)(plan);
    const gone = [...(kinds.get('destroy') ?? []), ...(kinds.get('replace') ?? [])];
    return head_alert('CAUTION', [`**${what}**${dataAtRisk(gone, total)}`]);
}
function resources(count) {
    return count === 1 ? 'One existing object is' : `${(0,grouped/* grouped */.z)(count)} existing objects are`;
}
function dataAtRisk(gone, total) {
    const names = gone
        .filter((change) => change.deposed === undefined && holdsData(change.type))
        .map((change) => change.address);
    if (names.length === 0)
        return '';
    if (total === 1)
        return ' It holds data.';
    return ` Of those, ${phraseMarkdown(nameList(names, 3))} ${names.length === 1 ? 'holds' : 'hold'} data.`;
}
/** What makes the plan less than it looks: failed, partial, not applicable, failed checks, not understood. */
function warning(plan) {
    const lines = [];
    if (plan.errored) {
        lines.push('**The plan failed.** What is shown is what was planned before the error; it cannot be applied.');
    }
    if (plan.complete === false && !plan.errored) {
        lines.push('**The plan is not complete.** After applying it, another plan will have more to do.');
    }
    if (plan.applyable === false && !plan.errored && (0,verdict/* hasChanges */.ik)(plan)) {
        lines.push(`**${plan.tool} says that this plan cannot be applied.**`);
    }
    const failed = plan.checks.filter((check) => check.status === 'fail' || check.status === 'error');
    if (failed.length > 0) {
        const names = phraseMarkdown(nameList(failed.map((check) => check.address), 3));
        lines.push(`**${failed.length === 1 ? 'A check fails' : `${failed.length} checks fail`}:** ${names}`);
    }
    for (const notice of plan.notices.slice(0, MAX_NOTICES))
        lines.push(prose(notice, 300));
    if (plan.notices.length > MAX_NOTICES)
        lines.push(`And ${plan.notices.length - MAX_NOTICES} more notices.`);
    return lines.length === 0 ? '' : head_alert('WARNING', lines);
}
function head_alert(kind, lines) {
    return [`> [!${kind}]`, lines.map((line) => `> ${line}`).join('\n>\n')].join('\n');
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/left-out.js



/** At most so long without its link. */
const NOTE_ROOM = 500;
/** Says what is missing and where it can be read; '' when nothing is. */
function leftOutNote(left, where, summaryUrl) {
    const parts = [];
    if (left.names > 0)
        parts.push(`the name${left.names === 1 ? '' : 's'} of ${left_out_resources(left.names)}`);
    const diffs = [...left.diffs].filter(([, count]) => count > 0);
    if (diffs.length > 0) {
        const kinds = diffs.map(([kind, count]) => `${left_out_number(count)} ${kind}`).join(', ');
        parts.push(`attribute diffs (${kinds})`);
    }
    if (left.cut > 0)
        parts.push(left.cut === 1 ? 'the end of a long diff' : `the end of ${left_out_number(left.cut)} long diffs`);
    parts.push(...left.sections);
    if (left.context && parts.length === 0)
        parts.push('unchanged attributes around the changes');
    const lines = [];
    if (parts.length > 0)
        lines.push(`**Left out to fit:** ${parts.join('; ')}.${pointer(where, summaryUrl)}`);
    if (left.notKept > 0)
        lines.push(`The diffs of ${left_out_resources(left.notKept)} were not kept, as the plan is large.`);
    return lines.length === 0 ? '' : head_alert('NOTE', lines);
}
/** Where to read on. */
function pointer(where, summaryUrl) {
    if (where === 'summary')
        return ' The log of the plan has them.';
    const url = summaryUrl === undefined ? undefined : safeUrl(summaryUrl);
    return url === undefined ? ' The job summary has more.' : ` The [job summary](${url}) has more.`;
}
function left_out_resources(count) {
    return `${left_out_number(count)} resource${count === 1 ? '' : 's'}`;
}
function left_out_number(count) {
    return (0,grouped/* grouped */.z)(count);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/lists.js





/** Checks that did not pass, with what they say. */
function checksSection(checks, maxCharacters) {
    const open = checks.filter((check) => check.status !== 'pass');
    if (open.length === 0)
        return '';
    const lines = open.map((check) => {
        const problems = check.problems.slice(0, 20).map((problem) => `\n    ${line(problem, 500)}`);
        return `${STATUS[check.status] ?? line(check.status, 30)} ${line(check.address, 300)}${problems.join('')}`;
    });
    const failed = open.filter((check) => check.status === 'fail' || check.status === 'error').length;
    const unknown = open.length - failed;
    const words = [
        failed > 0 ? `<b>${failed} failed</b>` : '',
        unknown > 0 ? `${unknown} only known after apply` : '',
    ].filter((word) => word !== '');
    const passed = checks.length - open.length;
    const summary = `${failed > 0 ? '❌' : '🔎'} Checks: ${words.join(', ')}${passed > 0 ? `, ${passed} passed` : ''}`;
    return details(summary, fencedCode(fitLines(lines, maxCharacters)));
}
const STATUS = { fail: 'failed   ', error: 'error    ', unknown: 'unknown  ' };
/** What this plan puts off, and until when. */
function deferredSection(deferred, maxCharacters) {
    if (deferred.length === 0)
        return '';
    const rows = deferred.map(({ reason, change }) => {
        const words = deferredReason(reason) ?? (reason === '' ? 'no reason given' : cellCode(reason, 80));
        return `| ${(0,render_kinds/* kindOf */.I)(change)} | ${cellCode(change.address, 300)} | ${words} |`;
    });
    const table = `| | Resource | Waits because |\n|:--|:--|:--|\n`;
    return details(`⏳ <b>${deferred.length} deferred</b> to a later plan`, `${table}${fitRows(rows, maxCharacters)}`);
}
/** Actions of Terraform 1.14 that applying invokes. */
function actionsSection(actions, maxCharacters) {
    if (actions.length === 0)
        return '';
    const rows = actions.map((action) => `| ${cellCode(action.address, 300)} | ${cellCode(action.trigger, 200)} |`);
    const summary = `⚡ <b>${actions.length} action${actions.length === 1 ? '' : 's'}</b> invoked`;
    return details(summary, `| Action | Triggered by |\n|:--|:--|\n${fitRows(rows, maxCharacters)}`);
}
/** Notices the head has no room for. */
function noticesSection(plan, maxCharacters) {
    if (plan.notices.length <= 5)
        return '';
    return details('📎 All notices', fencedCode(fitLines(plan.notices.map((notice) => line(notice, 500)), maxCharacters)));
}
function line(text, max) {
    return (0,printable/* shorten */.ml)((0,printable/* printableLine */.oy)(text), max);
}
function fitLines(lines, maxCharacters) {
    const shown = fitting(lines, maxCharacters);
    const more = lines.length - shown.length;
    return more > 0 ? [...shown, `… and ${more} more`].join('\n') : shown.join('\n');
}
function fitRows(rows, maxCharacters) {
    const shown = fitting(rows, maxCharacters);
    const more = rows.length - shown.length;
    return more > 0 ? `${shown.join('\n')}\n\n… and ${more} more.` : shown.join('\n');
}
function fitting(lines, maxCharacters) {
    let left = maxCharacters;
    const fitting = [];
    for (const each of lines) {
        left -= each.length + 1;
        if (left < 0)
            break;
        fitting.push(each);
    }
    return fitting;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/outputs.js






/** Outputs that change, those that go away first. */
function outputsSection(outputs, maxCharacters) {
    const changed = outputs.filter((output) => output.action !== 'no-op');
    if (changed.length === 0)
        return '';
    const ordered = [...changed].sort((a, b) => rank(a) - rank(b));
    const diff = openDiff({ context: true, maxCharacters });
    const width = labelWidth(ordered.map((output) => output.name));
    for (const output of ordered) {
        const place = { depth: 0, label: label(output.name, width), tail: '', path: [] };
        if (isEqual(output.before, output.after))
            put(diff, '!', 0, `${place.label}(changed, not in its value)`);
        else
            writeChange(diff, place, output.before, output.after);
    }
    const summary = `📤 <b>${changed.length} output${changed.length === 1 ? '' : 's'}</b> of the stack ${changed.length === 1 ? 'changes' : 'change'}`;
    return details(summary, fencedCode(closeDiff(diff).text, 'diff'));
}
function rank(output) {
    return output.action === 'delete' ? 0 : output.action === 'create' ? 2 : 1;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/resource-bodies.js





/** More diffs than these of one kind are collapsed together. */
const resource_bodies_MAX_OPEN = 12;
/** Updates beyond these are not compared to find equal ones. */
const resource_bodies_MAX_COMPARED = 2000;
/** No diff is longer than this, whatever the room. */
const MAX_DIFF = 60_000;
/** What the line costs under which many diffs are collapsed. */
const WRAPPER = 120;
function openBodies(kind, changes) {
    return { kind, shown: [], rest: changes };
}
/** Adds diffs in order until one doesn't fit. A diff has at most a quarter of the whole room. */
function addBodies(bodies, budget) {
    const options = { context: false, maxCharacters: maxBody(budget) };
    budget.left -= WRAPPER;
    const groups = equalGroups(bodies.kind, bodies.rest);
    let next = 0;
    for (const group of groups) {
        const [first] = group;
        const alone = group.length === 1;
        if (first?.detail !== undefined) {
            const body = alone ? resourceBody(first, options) : sharedBody(group, options);
            if (body !== undefined) {
                if (!take(budget, body.markdown))
                    break;
                bodies.shown.push({ ...body, change: alone ? first : undefined });
            }
        }
        next += 1;
    }
    bodies.rest = groups.slice(next).flat();
    if (bodies.shown.length <= resource_bodies_MAX_OPEN)
        budget.left += WRAPPER;
}
/**
 * Shows unchanged context, and the rest of long diffs, where there is still room. False when some diff has to do
 * without context.
 */
function addContext(bodies, budget) {
    for (const body of bodies.shown) {
        if (body.change === undefined)
            continue;
        const maxCharacters = Math.min(MAX_DIFF, Math.max(maxBody(budget), body.markdown.length + budget.left));
        const richer = resourceBody(body.change, { context: true, maxCharacters });
        if (richer === undefined)
            continue;
        if (!exchange(budget, body.markdown, richer.markdown))
            return false;
        body.markdown = richer.markdown;
        body.whole = richer.whole;
    }
    return true;
}
function bodiesMarkdown(bodies) {
    const markdown = bodies.shown.map((body) => body.markdown);
    if (markdown.length <= resource_bodies_MAX_OPEN)
        return markdown.join('\n\n');
    return details(`${render_kinds/* ICONS */.Ze[bodies.kind]} <b>${bodies.kind}</b>: ${markdown.length} diffs`, markdown.join('\n\n'));
}
/** How many resources have a diff that found no place. */
function bodiesLeftOut(bodies) {
    return bodies.rest.reduce((sum, change) => sum + (change.detail === undefined ? 0 : 1), 0);
}
/** How many diffs are shown in part. */
function bodiesCut(bodies) {
    return bodies.shown.filter((body) => !body.whole).length;
}
function maxBody(budget) {
    return Math.min(MAX_DIFF, Math.floor(budget.limit / 4));
}
/** Updates that change the same thing in the same way, together; everything else by itself. */
function equalGroups(kind, changes) {
    if (kind !== 'update' || changes.length < 2)
        return changes.map((change) => [change]);
    const groups = new Map();
    for (const [index, change] of changes.entries()) {
        const diff = index < resource_bodies_MAX_COMPARED ? resourceDiff(change, { context: false, maxCharacters: 4000 }) : undefined;
        const key = diff === undefined || diff.text === '' || !diff.whole ? `#${index}` : diff.text;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [change]);
        else
            group.push(change);
    }
    return [...groups.values()];
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/plan-text.js











/** How much of the room the diffs of destructive changes may take before the other changes have their names. */
const DESTRUCTIVE_SHARE = 0.6;
/**
 * A plan within `limit`. What is worth most takes its room first: head and footer, the names of what is destroyed,
 * its diffs, the other names, outputs and findings, the diffs of updates, of creates, unchanged context. Whatever
 * is cut is cut between parts, so that no fence or section is left open.
 */
function planText(plan, context, where, limit, measure) {
    // Estimates are on the safe side; should one ever not be, less room is planned with.
    for (const part of [1, 0.9, 0.7, 0.4]) {
        const rendered = fill(plan, context, where, openBudget(limit * part, measure));
        if (measure(rendered.markdown) <= limit)
            return rendered;
    }
    return { markdown: lines([context.marker, heading(plan, context)]), truncated: true };
}
function fill(plan, context, where, budget) {
    const top = lines([context.marker, head(plan, context)]);
    const bottom = footer(plan, context);
    take(budget, top);
    take(budget, bottom);
    budget.left -= NOTE_ROOM + (safeUrl(context.summaryUrl ?? '') ?? '').length;
    const middle = planParts(plan, budget);
    const note = leftOutNote(middle.leftOut, where, context.summaryUrl);
    return { markdown: join([top, middle.markdown, note, bottom]), truncated: note !== '' };
}
/** Everything between the head and the footer, as far as there is room, and what there is no room for. */
function planParts(plan, budget, part = 'all') {
    const changes = (0,render_kinds/* changesByKind */.BO)(plan);
    const named = part === 'rest' ? NO_CHANGES : changes;
    const bodies = part === 'table' ? [] : render_kinds/* KINDS */.GW.map((kind) => openBodies(kind, changes.get(kind) ?? []));
    const destructive = bodies.filter(({ kind }) => (0,render_kinds/* isDestructive */.TI)(kind));
    const opened = openTable(named, budget);
    const room = share(budget, opened.left.size > 0 ? 0 : budget.left * DESTRUCTIVE_SHARE);
    addInOrder(destructive, room);
    giveBack(budget, room);
    const table = finishTable(opened, named, budget);
    const { sections, leftOut } = part === 'table' ? { sections: [], leftOut: [] } : addSections(plan, budget);
    const complete = table.withoutRow === 0 && addInOrder(bodies, budget);
    const inContext = complete && bodies.map((each) => addContext(each, budget)).every((whole) => whole);
    return {
        markdown: join([table.markdown, ...bodies.map(bodiesMarkdown), ...sections]),
        leftOut: {
            diffs: new Map(bodies.map((each) => [each.kind, bodiesLeftOut(each)])),
            cut: bodies.reduce((sum, each) => sum + bodiesCut(each), 0),
            names: table.withoutRow,
            context: !inContext,
            notKept: plan.detailsLeftOut,
            sections: leftOut,
        },
    };
}
const NO_CHANGES = new Map();
/** Adds diffs kind by kind; what comes after one that has no room stays out. */
function addInOrder(bodies, budget) {
    return bodies.every((each) => {
        if (each.rest.length > 0)
            addBodies(each, budget);
        return bodiesLeftOut(each) === 0;
    });
}
/** What is not a change of a resource; each section has its own part of the room. */
function addSections(plan, budget) {
    const size = Math.floor(budget.limit / 12);
    const made = [
        [outputsSection(plan.outputs, size), 'outputs'],
        [checksSection(plan.checks, size), 'checks'],
        [actionsSection(plan.actions, size), 'actions'],
        [deferredSection(plan.deferred, size), 'deferred changes'],
        [driftSection(plan.drift, size), 'drift'],
        [noticesSection(plan, size), 'notices'],
    ];
    const wanted = made.filter(([section]) => section !== '');
    const sections = wanted.filter(([section]) => take(budget, section));
    const leftOut = wanted.filter((each) => !sections.includes(each)).map(([, name]) => name);
    return { sections: sections.map(([section]) => section), leftOut };
}
function join(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}
function lines(parts) {
    return parts.filter((part) => part !== '').join('\n');
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/comment.js


/** GitHub takes comments of up to 65,536 characters; whatever is added on the way has the rest. */
const MAX_COMMENT = 65_000;
/**
 * The comment for one stack. Never longer than `maxCharacters`, as long as those hold the marker and one line,
 * counted in UTF-16 units, of which there are never fewer than characters.
 */
function renderComment(plan, context, options = { maxCharacters: MAX_COMMENT }) {
    return planText(plan, context, 'comment', options.maxCharacters, characters);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/log-errors.js

/** More errors than these say no more than these. */
const MAX_ERRORS = 20;
const log_errors_MAX_LINES = 60;
/**
 * The errors of a plan's log, each as Terraform words it. It draws them in a box (`╷ │ ╵`) on a terminal and with
 * color, plain (`Error: …`) without, and as a `diagnostic` of a JSON line with `-json`.
 */
function errorBlocks(log) {
    const blocks = [];
    let open;
    let inBox = false;
    const close = () => {
        const text = open?.join('\n').trim() ?? '';
        if (text !== '' && blocks.length < MAX_ERRORS && !blocks.includes(text))
            blocks.push(text);
        open = undefined;
    };
    for (const raw of (0,printable/* printable */.g$)(log).split('\n')) {
        if (blocks.length >= MAX_ERRORS)
            break;
        const boxed = /^\s*│/.test(raw);
        const line = raw.replace(/^\s*│ ?/, '').trimEnd();
        const diagnostic = jsonError(raw);
        if (diagnostic !== undefined) {
            close();
            open = [diagnostic];
            close();
        }
        else if (/^\s*[╷╵]/.test(raw) || /^(Warning|Planning failed|Releasing state lock)/.test(line)) {
            close();
        }
        else if (/^Error:? /.test(line)) {
            close();
            open = [line];
            inBox = boxed;
        }
        else if (open !== undefined) {
            if (inBox && !boxed)
                close();
            else if (open.length < log_errors_MAX_LINES)
                open.push(line);
        }
    }
    close();
    return blocks;
}
function jsonError(line) {
    if (!line.startsWith('{') || !line.includes('"error"') || line.length > 100_000)
        return undefined;
    try {
        const entry = JSON.parse(line);
        if (entry['@level'] !== 'error' || typeof entry['@message'] !== 'string')
            return undefined;
        const detail = entry.diagnostic?.detail;
        return typeof detail === 'string' && detail !== ''
            ? `${entry['@message']}\n\n${detail}`
            : entry['@message'];
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/summary.js


/** GitHub takes 1 MiB a step; what a step writes besides has the rest. */
const MAX_SUMMARY = 1_000_000;
/** The job summary of one stack: the comment with room for more, counted in bytes and without a marker. */
function renderSummary(plan, context, options = { maxBytes: MAX_SUMMARY }) {
    return planText(plan, { ...context, marker: '' }, 'summary', options.maxBytes, bytes);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/failed-plan.js










/** The comment on a plan that failed: its errors, and the end of its log. */
function renderFailedPlan(failed, context, options = { maxCharacters: MAX_COMMENT }) {
    return failedText(failed, context, openBudget(options.maxCharacters, characters));
}
/** The same for the job summary. */
function renderFailedSummary(failed, context, options = { maxBytes: MAX_SUMMARY }) {
    return failedText(failed, { ...context, marker: '' }, openBudget(options.maxBytes, bytes));
}
/** One line for an output and the log. */
function failedLine(failed) {
    const errors = errorBlocks(failed.log).length;
    const known = errors === 0 ? '' : `: ${errors} error${errors === 1 ? '' : 's'}`;
    return `plan failed${failed.exitCode === undefined ? '' : ` with exit code ${failed.exitCode}`}${known}`;
}
function failedText(failed, context, budget) {
    const errors = errorBlocks(failed.log);
    const title = `### ❌ ${inlineCode(context.stack, 100)}: the plan failed`;
    const code = failed.exitCode === undefined ? '' : ` It ended with exit code ${failed.exitCode}.`;
    const what = `**There is no plan to review.**${code}${failed.log === '' ? ' Its log was not kept.' : ''}`;
    const top = [context.marker, title, '', head_alert('WARNING', [what])].join('\n').trimStart();
    const bottom = footer(undefined, context);
    const least = [context.marker, title].join('\n').trimStart();
    if (!take(budget, top) || !take(budget, bottom))
        return { markdown: least, truncated: true };
    const parts = [];
    let truncated = false;
    for (const error of errors) {
        const block = fencedCode(error);
        truncated = !take(budget, block);
        if (truncated)
            break;
        parts.push(block);
    }
    if (truncated && parts.length === 0) {
        const cut = withinBudget((max) => fencedCode(endOf(errors[0] ?? '', max, 'start')), budget);
        if (cut !== '' && take(budget, cut))
            parts.push(cut);
    }
    const tail = withinBudget((max) => logPart(failed.log, max, errors.length > 0), budget);
    if (tail !== '' && take(budget, tail))
        parts.push(tail);
    truncated ||= failed.log !== '' && !tail.includes(WHOLE);
    const markdown = [top, ...parts, bottom].filter((part) => part !== '').join(SEPARATOR);
    return { markdown, truncated };
}
const WHOLE = 'The whole log';
function logPart(log, max, collapsed) {
    const text = (0,printable/* printable */.g$)(log).trim();
    if (text === '')
        return '';
    const end = endOf(text, max, 'end');
    const lines = end.split('\n').length;
    const title = end === text ? WHOLE : `The last ${(0,grouped/* grouped */.z)(lines)} lines of the log`;
    return collapsed ? details(title, fencedCode(end)) : `${title}:${SEPARATOR}${fencedCode(end)}`;
}
/** The largest of a few sizes whose text there is room for; '' when none fits. */
function withinBudget(make, budget) {
    for (const part of [1, 0.9, 0.75, 0.5, 0.3, 0.1]) {
        const text = make(Math.floor((budget.left - 200) * part));
        if (text !== '' && budget.measure(text) + SEPARATOR.length <= budget.left)
            return text;
    }
    return '';
}
/** At most `max` characters from one end, in whole lines where a line fits. */
function endOf(text, max, which) {
    if (max <= 0)
        return '';
    if (text.length <= max)
        return text;
    if (which === 'start')
        return text
            .slice(0, max)
            .replace(/\n[^\n]*$/, '')
            .toWellFormed();
    return text
        .slice(-max)
        .replace(/^[^\n]*\n/, '')
        .toWellFormed();
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/missing.js
var missing = __webpack_require__(675);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/stacks/state.js



/** What a reviewer of many stacks sorts them by, the gravest first. */
const STATES = ['failed', 'missing', 'destructive', 'unknown', 'changes', 'unchanged'];
function stateOf(fragment) {
    const { plan } = fragment;
    if ((0,missing/* isMissing */.b)(fragment))
        return 'missing';
    if (plan === undefined || fragment.failure !== undefined || plan.errored)
        return 'failed';
    if (plan.counts.delete + plan.counts.replace > 0)
        return 'destructive';
    if (plan.changes.some((change) => (0,render_kinds/* kindOf */.I)(change) === 'unknown'))
        return 'unknown';
    if ((0,verdict/* hasChanges */.ik)(plan) || plan.checks.some((check) => check.status === 'fail' || check.status === 'error')) {
        return 'changes';
    }
    return 'unchanged';
}
/** The state in a few words, for a cell or a summary line. */
function stateWords(fragment) {
    const { plan } = fragment;
    if ((0,missing/* isMissing */.b)(fragment))
        return { icon: '❌', words: 'missing' };
    if (plan === undefined)
        return { icon: '❌', words: 'failed' };
    const said = (0,verdict/* verdict */.WJ)(plan);
    if (fragment.failure !== undefined)
        return { icon: '❌', words: 'failed' };
    if (plan.errored)
        return { icon: '❌', words: 'failed half-way' };
    const extras = [
        plan.checks.some((check) => check.status === 'fail' || check.status === 'error') ? 'a check fails' : '',
        plan.complete === false ? 'not complete' : '',
        plan.counts.drift > 0 ? `${plan.counts.drift} drifted` : '',
    ].filter((word) => word !== '');
    return { icon: said.icon, words: [said.words, ...extras].join(', ') };
}

;// CONCATENATED MODULE: ./lib/findings.js





function effectsOf(findings) {
    const plans = plansOf(findings);
    const counts = plans.reduce((sum, plan) => added(sum, plan.counts), (0,interpret_counts/* noCounts */.Y)());
    const { outputs: _, drift: __, read: ___, ...resources } = counts;
    const failedStacks = findings.kind === 'stacks' ? failedOf(findings.fragments) : [];
    return {
        counts,
        hasChanges: plans.some(verdict/* hasChanges */.ik),
        hasResourceChanges: Object.values(resources).some((count) => count > 0),
        hasDestroys: counts.delete + counts.replace > 0,
        errored: findings.kind === 'failed' || failedStacks.length > 0 || plans.some((plan) => plan.errored),
        failedStacks,
        line: lineOf(findings, counts),
    };
}
function failedOf(fragments) {
    const failed = ['failed', 'missing'];
    return fragments.filter((fragment) => failed.includes(stateOf(fragment))).map(({ name }) => name);
}
function plansOf(findings) {
    if (findings.kind === 'plan')
        return [findings.plan];
    if (findings.kind === 'failed')
        return [];
    return findings.fragments.map(({ plan }) => plan).filter((plan) => plan !== undefined);
}
function lineOf(findings, counts) {
    if (findings.kind === 'plan')
        return (0,verdict/* summaryLine */.dC)(findings.plan);
    if (findings.kind === 'failed')
        return failedLine(findings.failed);
    const { fragments } = findings;
    const count = (state) => fragments.filter((fragment) => stateOf(fragment) === state).length;
    const [failed, missing] = [count('failed'), count('missing')];
    const changed = fragments.filter(({ plan }) => plan !== undefined && (0,verdict/* hasChanges */.ik)(plan)).length;
    const parts = [
        `${fragments.length} stack${fragments.length === 1 ? '' : 's'}`,
        `${changed} with changes`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(missing > 0 ? [`${missing} missing`] : []),
        ...['delete', 'replace', 'create', 'update']
            .filter((name) => counts[name] > 0)
            .map((name) => `${counts[name]} to ${name === 'delete' ? 'destroy' : name}`),
    ];
    return parts.join(', ');
}
function added(a, b) {
    const names = Object.keys(a);
    return { ...a, ...Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) };
}
/** Of one plan its own; of many stacks the hash of theirs; '' for a failed plan. */
function fingerprintOf(findings) {
    if (findings.kind === 'plan')
        return findings.plan.fingerprint.hash;
    if (findings.kind === 'failed')
        return '';
    const lines = findings.fragments.map(({ name, plan }) => JSON.stringify([name, plan?.fingerprint.hash ?? '']));
    return (0,external_node_crypto_.hash)('sha256', lines.sort().join('\n'));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: ../../packages/action-kit/lib/errors.js
var errors = __webpack_require__(411);
// EXTERNAL MODULE: ../../packages/action-kit/lib/untrusted.js
var untrusted = __webpack_require__(512);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/fragment-file.js

/** File systems take 255 bytes for a name. */
const fragment_file_MAX_LENGTH = 200;
/**
 * The name of the file for a stack's fragment in a folder of them: another for each stack, so that those of many jobs go
 * into one folder; flat, whatever the stack is called; not hidden and without a character that GitHub refuses in an
 * artifact (https://github.com/actions/toolkit/blob/main/packages/artifact/docs/additional-information.md).
 */
function fragmentFile(stack) {
    const safe = encodeURIComponent(stack.toWellFormed()).replace(/[!'()*~]|^\./g, escaped);
    if (safe.length <= fragment_file_MAX_LENGTH)
        return `${safe}.json`;
    return `${safe.slice(0, fragment_file_MAX_LENGTH)}~${(0,external_node_crypto_.hash)('sha256', stack).slice(0, 32)}.json`;
}
function escaped(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/fragment-json.js + 2 modules
var fragment_json = __webpack_require__(749);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/make-fragment.js + 1 modules
var make_fragment = __webpack_require__(587);
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
        path: target.folder ? (0,external_node_path_.join)(target.path, fragmentFile(fragment.name)) : target.path,
        text: (0,fragment_json/* formatFragment */.yf)({ ...fragment, commit, runUrl }),
    }));
}
function fragmentsOf(findings, name) {
    if (findings.kind === 'stacks')
        return findings.fragments;
    if (findings.kind === 'plan')
        return [(0,make_fragment/* makeFragment */.d)({ name, plan: findings.plan })];
    const { log, exitCode } = findings.failed;
    return [(0,make_fragment/* makeFragment */.d)({ name, failure: log === '' ? `The plan ended with exit code ${exitCode}.` : log })];
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
        broken.push(`${counts.drift} drifted outside Terraform, and "fail-on" has "drift".`);
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
    return fencedCode(names.join('\n'));
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
    const url = only !== undefined && urls.length === 1 && /^\d+(\/[\w/]*)?$/.test(run) ? safeUrl(only) : undefined;
    return url === undefined ? '' : `<sub>[run](${url})</sub>`;
}
/** Why there is no whole plan: the errors of the log, or the end of what was said where it has none. */
function failureText(fragment, maxCharacters) {
    if ((0,missing/* isMissing */.b)(fragment))
        return LEFT_NOTHING;
    const text = failureWords(fragment);
    const size = Math.min(MAX_FAILURE, Math.max(0, Math.floor(maxCharacters / 3)));
    if (text === '')
        return '';
    return fencedCode(text.length <= size ? text : `…\n${text.slice(text.length - size).toWellFormed()}`);
}
/** What tells one failure from another. The log around it differs in every run. */
function failureWords({ failure = '' }) {
    const errors = errorBlocks(failure);
    return errors.length > 0 ? errors.join('\n\n') : (0,printable/* printable */.g$)(failure).trim();
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/stacks/content.js




/** Equal for two plans that are equal in all that is rendered of them. */
function contentKey(plan) {
    const changes = plan.changes.map((change) => [
        shapeOf(change),
        JSON.stringify(change.replacePaths),
        canonicalText(change.importing?.identity, hiddenNames()),
        change.importing?.id,
        detailText(change.detail),
    ]);
    const outputs = plan.outputs.map((output) => [output.name, output.action, detailText(output)]);
    const drift = plan.drift.map((each) => [shapeOf(each), each.relevant, detailText(each.detail)]);
    return digest([changes, outputs, drift, restOf(plan), plan.fingerprint.hash]);
}
/** Equal for two plans that do the same to the same addresses for the same reasons, whatever the values. */
function shapeKey(plan) {
    const outputs = plan.outputs.map((output) => [output.name, output.action]);
    const drift = plan.drift.map((each) => [shapeOf(each), each.relevant]);
    return digest(['shape', plan.changes.map(shapeOf), outputs, drift, restOf(plan)]);
}
function detailText(detail) {
    const names = hiddenNames();
    const sides = [detail?.before, detail?.after].map((side) => canonicalText(side, names));
    return detail?.remarked ? [...sides, 'remarked'] : sides;
}
/** Short, so that hundreds of plans are not held a second time as keys. */
function digest(content) {
    return (0,external_node_crypto_.hash)('sha256', JSON.stringify(content));
}
/** Everything that a row of the table shows. */
function shapeOf(change) {
    return [change.address, change.action, change.deposed, change.type, phraseMarkdown(why(change))];
}
function restOf(plan) {
    const deferred = plan.deferred.map(({ reason, change }) => [reason, change.address, change.action]);
    return [plan.counts, plan.complete, plan.applyable, plan.checks, plan.notices, plan.actions, deferred];
}

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
        const state = stateOf(fragment);
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
    const gravity = STATES.indexOf(a.state) - STATES.indexOf(b.state);
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
    const frame = details(summaryHtml(group), [list, run].join(SEPARATOR));
    const left = room - measure(frame) - 80;
    if (left < LEAST)
        return { markdown: '', truncated: true };
    const failure = failureText(first, first.plan === undefined ? left : left / 2);
    const rest = left - measure(failure);
    const { markdown, truncated } = group.variants.length > 1 ? variants(group, rest, measure) : onePlan(group, rest, measure, 'all');
    const missing = first.leftOut > 0 ? `${(0,grouped/* grouped */.z)(first.leftOut)} more entries were not passed on to this comment.` : '';
    const body = [list, run, failure, markdown, missing].filter((part) => part !== '').join(SEPARATOR);
    return { markdown: details(summaryHtml(group), body), truncated: truncated || first.leftOut > 0 };
}
function summaryHtml(group) {
    const [first] = group.fragments;
    if (first === undefined)
        return '';
    const { icon } = stateWords(first);
    const line = group.state === 'missing'
        ? 'missing'
        : first.plan === undefined
            ? 'the plan failed'
            : (0,verdict/* summaryLine */.dC)(first.plan);
    if (group.fragments.length === 1)
        return `${icon} ${htmlCode(first.name, 120)}: ${line}`;
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
    const { markdown, leftOut } = planParts(plan, openBudget(room, measure), part);
    const diffs = [...leftOut.diffs.values()].some((count) => count > 0);
    return { markdown, truncated: diffs || leftOut.names > 0 || leftOut.cut > 0 || leftOut.notKept > 0 };
}
/** One table for all, then the diffs of as many variants as there is room for. */
function variants(group, room, measure) {
    const budget = openBudget(room, measure);
    const table = onePlan(group, room * 0.6, measure, 'table');
    let truncated = table.truncated || !take(budget, table.markdown);
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
        if (example.markdown === '' || !take(budget, example.markdown))
            break;
        sections.push(example.markdown);
        usual = measure(example.markdown) + 200;
    }
    const told = sections.length < group.variants.length
        ? `The values of ${sections.length} of ${group.variants.length}:`
        : '';
    const intro = sections.length > 0 && told !== '' && take(budget, told) ? told : '';
    const markdown = [table.markdown, intro, ...sections].filter((part) => part !== '').join(SEPARATOR);
    return { markdown, truncated: truncated || sections.length < group.variants.length };
}
/** What is behind the table for those stacks of a group that have equal values. */
function variant(group, fragments, room, measure) {
    const names = fragments.slice(0, 3).map(({ name }) => name);
    const summary = phraseHtml(nameList(names, 3, fragments.length));
    const left = room - measure(details(summary, '')) - SEPARATOR.length;
    const { markdown, truncated } = onePlan({ ...group, variants: [fragments] }, left, measure, 'rest');
    if (left < LEAST || markdown === '')
        return { markdown: '', truncated: true };
    return { markdown: details(summary, markdown), truncated };
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
    const room = share(budget, others.length > 0 ? budget.left * GRAVE_SHARE : budget.left);
    sections_addSections(sections, grave, room, ownRunUrl);
    giveBack(budget, room);
    sections_addSections(sections, others, budget, ownRunUrl);
    return sections;
}
function sections_addSections(sections, groups, budget, ownRunUrl) {
    for (const [index, group] of groups.entries()) {
        const fair = Math.floor(budget.left / (groups.length - index));
        const room = Math.min(budget.left, Math.max(fair, LEAST_ROOM));
        const section = stackSection(group, room, budget.measure, ownRunUrl);
        if (section.markdown === '' || !take(budget, section.markdown)) {
            sections.missing += group.fragments.length;
            continue;
        }
        if (section.truncated)
            sections.shortened += group.fragments.length;
        sections.markdown.push(section.markdown);
    }
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/stacks/stack-table.js








const stack_table_HEADER = [
    // Spaces that do not break keep icon and sign in one line.
    `| Stack | ${render_kinds/* ICONS */.Ze.create}\u00a0+ | ${render_kinds/* ICONS */.Ze.update}\u00a0~ | ${render_kinds/* ICONS */.Ze.replace}\u00a0± | ${render_kinds/* ICONS */.Ze.destroy}\u00a0− | State |`,
    '|:--|--:|--:|--:|--:|:--|',
].join('\n');
/** Stacks of these states that are the very same share a row from so many on; what destroys something has one of its own. */
const FOLDED = new Set(['failed', 'missing', 'changes']);
const stack_table_FOLD_FROM = 4;
/** A row for every stack with something to say, in the order of the groups; the others in one line. */
function stackTable(groups, budget) {
    const unchanged = groups.filter(({ state }) => state === 'unchanged').flatMap(({ fragments }) => fragments);
    const telling = groups.filter(({ state }) => state !== 'unchanged');
    const rest = unchangedLine(unchanged, budget.limit / 20);
    if (rest !== '')
        take(budget, rest);
    let withoutRow = telling.reduce((sum, { fragments }) => sum + fragments.length, 0);
    const rows = [];
    let full = !take(budget, stack_table_HEADER);
    for (const fragments of telling.flatMap(rowsOf)) {
        if (full)
            break;
        const row = stackRow(fragments);
        full = !take(budget, row);
        if (full)
            break;
        rows.push(row);
        withoutRow -= fragments.length;
    }
    const table = rows.length > 0 ? [stack_table_HEADER, ...rows].join('\n') : '';
    const markdown = [table, rest].filter((part) => part !== '').join('\n\n');
    return { markdown, withoutRow };
}
function rowsOf(group) {
    const fold = FOLDED.has(group.state) && group.fragments.length >= stack_table_FOLD_FROM;
    return fold ? [group.fragments] : group.fragments.map((fragment) => [fragment]);
}
function stackRow(fragments) {
    const [first] = fragments;
    if (first === undefined)
        return '';
    const { icon, words } = stateWords(first);
    const counts = first.plan?.counts;
    const cells = [counts?.create, counts?.update, counts?.replace, counts?.delete].map((count) => count === undefined || count === 0 ? '' : (0,grouped/* grouped */.z)(count));
    const names = phraseMarkdown(nameList(fragments.slice(0, 3).map(({ name }) => name), 3, fragments.length));
    const stack = fragments.length === 1 ? cellCode(first.name, 120) : `**${fragments.length} alike:** ${names}`;
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
    return details(`✅ ${stacks} no changes`, fencedCode(names.join('\n')));
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
    const byState = new Map(STATES.map((state) => [state, []]));
    for (const fragment of fragments)
        byState.get(stateOf(fragment))?.push(fragment);
    const present = STATES.filter((state) => (byState.get(state)?.length ?? 0) > 0);
    const counted = present.map((state) => `${(0,grouped/* grouped */.z)(byState.get(state)?.length ?? 0)} ${WORDS[state]}`);
    const icon = ICON[present[0] ?? 'unchanged'];
    const title = `### ${icon} ${inlineCode(context.stack, 100)}: ${(0,grouped/* grouped */.z)(fragments.length)} stacks`;
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
    return head_alert('CAUTION', [`**${what}**${how}, in ${names(fragments)}.`]);
}
function failures(fragments) {
    if (fragments.length === 0)
        return '';
    const what = fragments.length === 1 ? 'One stack has no whole plan' : `${fragments.length} stacks have no whole plan`;
    return head_alert('WARNING', [`**${what}:** ${names(fragments)}.`]);
}
function stacks_head_missing(fragments) {
    if (fragments.length === 0)
        return '';
    const what = fragments.length === 1 ? 'One stack is missing' : `${(0,grouped/* grouped */.z)(fragments.length)} stacks are missing`;
    return head_alert('WARNING', [
        `**${what}:** ${names(fragments)}. No result was left by the job, so what would change is not known.`,
    ]);
}
function names(fragments) {
    return phraseMarkdown(nameList(fragments.slice(0, 5).map(({ name }) => name), 5, fragments.length));
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/many-stacks.js












/** The one comment for all stacks. */
function renderStacks(fragments, context, options = { maxCharacters: MAX_COMMENT }) {
    return stacksText(fragments, context, 'comment', options.maxCharacters, characters);
}
/** The job summary for all stacks. */
function renderStacksSummary(fragments, context, options = { maxBytes: MAX_SUMMARY }) {
    return stacksText(fragments, { ...context, marker: '' }, 'summary', options.maxBytes, bytes);
}
function stacksText(fragments, context, where, limit, measure) {
    const groups = stackGroups(fragments);
    for (const part of [1, 0.9, 0.7, 0.4]) {
        const rendered = many_stacks_fill(fragments, groups, context, where, openBudget(limit * part, measure));
        if (measure(rendered.markdown) <= limit)
            return rendered;
    }
    const least = stacksHead(fragments, context).split('\n', 1)[0] ?? '';
    return { markdown: many_stacks_lines([context.marker, least]), truncated: true };
}
const many_stacks_NOTE_ROOM = 300;
/** The room of the table of stacks; beyond it stacks are counted by their state. */
const TABLE_SHARE = 0.6;
function many_stacks_fill(fragments, groups, context, where, budget) {
    const top = many_stacks_lines([context.marker, stacksHead(fragments, context)]);
    const bottom = footer(undefined, context);
    take(budget, top);
    take(budget, bottom);
    budget.left -= many_stacks_NOTE_ROOM + (safeUrl(context.summaryUrl ?? '')?.length ?? 0);
    const tableRoom = share(budget, budget.left * TABLE_SHARE);
    const table = stackTable(groups, tableRoom);
    giveBack(budget, tableRoom);
    const { markdown: sections, missing, shortened } = stackSections(groups, budget, context.runUrl);
    const note = leftOut(missing, shortened, table.withoutRow, where, context.summaryUrl);
    const parts = [top, table.markdown, ...sections, note, bottom].filter((part) => part !== '');
    return { markdown: parts.join(SEPARATOR), truncated: note !== '' };
}
function leftOut(missing, shortened, withoutRow, where, summaryUrl) {
    const parts = [
        withoutRow > 0 ? `the rows of ${stacks(withoutRow)}` : '',
        missing > 0 ? `the changes of ${stacks(missing)}` : '',
        shortened > 0 ? `parts of the changes of ${stacks(shortened)}` : '',
    ].filter((part) => part !== '');
    if (parts.length === 0)
        return '';
    return head_alert('NOTE', [`**Left out to fit:** ${parts.join('; ')}.${pointer(where, summaryUrl)}`]);
}
function stacks(count) {
    return `${(0,grouped/* grouped */.z)(count)} stack${count === 1 ? '' : 's'}`;
}
function many_stacks_lines(parts) {
    return parts.filter((part) => part !== '').join('\n');
}

;// CONCATENATED MODULE: ./lib/page.js




/** The comment's Markdown, in what the marker leaves of its room. */
function commentPage(findings, context, markerLength) {
    const room = { maxCharacters: MAX_COMMENT - markerLength };
    if (findings.kind === 'plan')
        return renderComment(findings.plan, context, room);
    if (findings.kind === 'failed')
        return renderFailedPlan(findings.failed, context, room);
    return renderStacks(findings.fragments, context, room);
}
/** The job summary's Markdown: the same with more room. */
function summaryPage(findings, context) {
    if (findings.kind === 'plan')
        return renderSummary(findings.plan, context);
    if (findings.kind === 'failed')
        return renderFailedSummary(findings.failed, context);
    return renderStacksSummary(findings.fragments, context);
}

// EXTERNAL MODULE: ./lib/reviewed.js
var reviewed = __webpack_require__(426);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fingerprint/keys.js
var keys = __webpack_require__(804);
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
    const { pullRequest, current, shown } = review;
    if (shown === undefined) {
        return refused(`Pull request #${pullRequest} has no comment of ours with a plan of "${name}".`);
    }
    if (shown.commit !== '' && !current.includes(shown.commit)) {
        return refused(`The comment on pull request #${pullRequest} shows the plan of commit ${shown.commit.slice(0, 7)}, not of its head ${current[0]?.slice(0, 7)}.`);
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
    const effects = effectsOf(findings);
    deps.say(`${inputs.name}: ${effects.line}`);
    if (inputs.verify)
        return verified(findings, effects, inputs, deps);
    const failures = brokenGates(effects, inputs);
    if (inputs.fragment !== undefined) {
        const target = { path: inputs.fragment, folder: deps.isFolder(inputs.fragment) };
        const { commit, runUrl } = deps;
        const files = fragmentFiles(findings, target, { name: inputs.name, commit, runUrl });
        for (const { path, text } of files)
            await deps.writeFile(path, text);
        deps.say(`Wrote ${files.length === 1 ? 'the result' : `${files.length} results`} to ${inputs.fragment}; a later job posts them.`);
        return { outputs: outputsOf(effects, fingerprintOf(findings), undefined, false), failures };
    }
    // The comment first: people wait for it, and a summary, sixteen times as long, is read after the step has ended.
    const { comment, truncated } = await post(findings, effects, inputs, deps);
    const context = { stack: inputs.name, commit: deps.commit, runUrl: deps.runUrl, marker: '' };
    await deps.summary(summaryPage(findings, context).markdown);
    if (inputs.failOnCommentError && (comment.status === 'denied' || comment.status === 'failed')) {
        failures.push(`The comment could not be written: ${comment.why}`);
    }
    return { outputs: outputsOf(effects, fingerprintOf(findings), comment, truncated), failures };
}
async function post(findings, effects, { name, whenEmpty }, deps) {
    const marker = await deps.conversation.marker(name, (0,reviewed/* reviewData */.J)(findings));
    const context = {
        stack: name,
        commit: marker.commit || deps.commit,
        runUrl: deps.runUrl,
        summaryUrl: deps.runUrl,
        marker: '',
    };
    const page = commentPage(findings, context, (0,lib_marker/* formatMarker */.gJ)(marker).length + 1);
    const empty = !effects.hasChanges && !effects.errored && effects.counts.drift === 0;
    const wanted = !(empty && whenEmpty === 'delete');
    const comment = await deps.conversation.post(marker, wanted ? page.markdown : undefined, {
        create: !(empty && whenEmpty === 'skip'),
    });
    report(comment, deps);
    return { comment, truncated: wanted && page.truncated };
}
function report({ status, url, why }, { say, warn }) {
    if (status === 'denied') {
        warn(`${why} The token may not write comments: grant "permissions: pull-requests: write" to this job. On pull requests ` +
            'from forks and by Dependabot the token is read-only; the job summary has the plan, and the README shows how a ' +
            'workflow_run workflow can post it.');
    }
    else if (status === 'failed') {
        warn(`${why} The job summary has the plan.`);
    }
    else {
        say([`Comment ${status}`, url, why].filter((part) => part !== undefined).join(': '));
    }
}
async function verified(findings, effects, { name }, { conversation, say }) {
    if (findings.kind !== 'plan') {
        return {
            outputs: {},
            failures: ['Only a single plan can be verified, and this one failed or is several.'],
        };
    }
    const verification = verify(findings.plan, name, await conversation.review(name));
    if (verification.ok)
        say(verification.why);
    return {
        outputs: outputsOf(effects, fingerprintOf(findings), undefined, false),
        failures: verification.ok ? [] : [verification.why],
    };
}


/***/ }),

/***/ 630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   gY: () => (/* binding */ parseMarker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);

function keyOf(tool, name) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${tool}\0${name}`).digest('hex').slice(0, 32);
}
function formatMarker({ tool, key, commit, runId, runAttempt, data = {} }) {
    const fields = { key, commit, run: `${runId}.${runAttempt}`, ...data };
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
    for (const name of ['key', 'commit', 'run'])
        fields.delete(name);
    return {
        tool,
        key,
        commit,
        runId: Number(run[1]),
        runAttempt: Number(run[2]),
        data: Object.fromEntries(fields),
    };
}


/***/ }),

/***/ 446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   tS: () => (/* binding */ compareFingerprints)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(522);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(164);


/** No marker of ours unpacks to more. */
const MAX_UNPACKED = 8 * 1024 * 1024;
const HASH_ONLY = 'h';
const ADDRESSES = 'a';
const BUCKET_DIGESTS = 'b';
/**
 * One word for an HTML comment, at most `budget` characters: the hash with the packed addresses, else with the
 * buckets, else alone. The addresses are masked already. No hyphens: two of them end a comment.
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
    return marker !== undefined && marker.length <= budget ? marker : `${hash}.${HASH_ONLY}`;
}
/** Reads a marker back; `undefined` where it is none of ours, as after somebody's edit. Never throws. */
function parseMarker(marker) {
    const [hash = '', kind, first = '', second = ''] = marker.trim().split('.');
    if (!/^[0-9a-f]{64}$/.test(hash))
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
        equal: reviewed.hash === now.hash,
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

/***/ 648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** A count as people read it: 12,345. Without `Intl`, whose first use costs as much as reading a small plan. */
function grouped(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

/***/ 505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ changesByKind),
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   I: () => (/* binding */ kindOf),
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

/***/ 971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ countsLine),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   dC: () => (/* binding */ summaryLine),
/* harmony export */   ik: () => (/* binding */ hasChanges)
/* harmony export */ });
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(648);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(505);


/** Changes nobody knows the action of, which no count has. */
function unknownChanges(plan) {
    return plan.changes.reduce((sum, change) => sum + ((0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(change) === 'unknown' ? 1 : 0), 0);
}
/** True when applying the plan would do anything at all, to objects or to the state. */
function hasChanges(plan) {
    const { drift: _, read: __, ...effects } = plan.counts;
    return Object.values(effects).some((count) => count > 0) || unknownChanges(plan) > 0;
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
        part(counts.drift, 'drifted'),
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
            counts.delete > 0 ? `destroys ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(counts.delete)}` : '',
            counts.replace > 0 ? `replaces ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(counts.replace)}` : '',
        ];
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.destroy, words: words.filter((word) => word !== '').join(', ') };
    }
    if (unknownChanges(plan) > 0)
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.unknown, words: 'has an action this version does not know' };
    const forgets = counts.forget > 0 ? `, forgets ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(counts.forget)}` : '';
    if (counts.update > 0)
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.update, words: `updates ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(counts.update)} in place${forgets}` };
    if (counts.create > 0 && forgets !== '')
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.forget, words: `adds ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(counts.create)}${forgets}` };
    if (counts.create > 0)
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.create, words: `only adds ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(counts.create)}` };
    if (hasChanges(plan))
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.move, words: stateChanges(plan) };
    return { icon: '✅', words: 'no changes' };
}
/** What a plan does that changes no object: it is no less a change. */
function stateChanges({ counts }) {
    const parts = [
        counts.forget > 0 ? `forgets ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(counts.forget)}` : '',
        counts.move > 0 ? `moves ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(counts.move)}` : '',
        counts.import > 0 ? `imports ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(counts.import)}` : '',
        counts.outputs > 0 ? `changes ${counts.outputs} output${counts.outputs === 1 ? '' : 's'}` : '',
        counts.actions > 0 ? `invokes ${counts.actions} action${counts.actions === 1 ? '' : 's'}` : '',
        counts.deferred > 0 ? `defers ${counts.deferred}` : '',
    ].filter((part) => part !== '');
    return parts.join(', ');
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
        .map(([count, icon, word]) => `${icon} **${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(count)}** ${word}`);
    const unchanged = (0,_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(plan.unchanged);
    if (plan.unchanged > 0)
        parts.push(parts.length > 0 ? `${unchanged} unchanged` : `All ${unchanged} resources are as configured.`);
    return parts.join(' · ');
}
function part(count, words) {
    return count > 0 ? `${count} ${words}` : '';
}


/***/ })

};
