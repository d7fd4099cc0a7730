export const id = 121;
export const ids = [121];
export const modules = {

/***/ 121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWorld: () => (/* binding */ openWorld)
});

;// CONCATENATED MODULE: ../../packages/action-kit/lib/clock.js
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const wake = () => {
            signal?.removeEventListener('abort', stop);
            resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        signal?.addEventListener('abort', stop, { once: true });
    }),
};

// EXTERNAL MODULE: ../../node_modules/.pnpm/@aws-sdk+client-ecs@3.1164.0/node_modules/@aws-sdk/client-ecs/dist-cjs/index.js
var dist_cjs = __webpack_require__(1234);
// EXTERNAL MODULE: ../../packages/aws/lib/client-options.js
var client_options = __webpack_require__(1996);
// EXTERNAL MODULE: ../../packages/aws/lib/json-call.js + 1 modules
var json_call = __webpack_require__(6342);
// EXTERNAL MODULE: ../../packages/aws/lib/retry.js
var retry = __webpack_require__(4832);
;// CONCATENATED MODULE: ../../packages/aws/lib/ecs.js




const reads = {
    describeClusters: dist_cjs/* DescribeClustersCommand */._2_,
    describeServices: dist_cjs/* DescribeServicesCommand */.H7c,
    describeTaskDefinition: dist_cjs/* DescribeTaskDefinitionCommand */.Zy$,
    listTaskDefinitions: dist_cjs/* ListTaskDefinitionsCommand */.Pse,
    listTasks: dist_cjs/* ListTasksCommand */.MYg,
    describeTasks: dist_cjs/* DescribeTasksCommand */.z8X,
    listServiceDeployments: dist_cjs/* ListServiceDeploymentsCommand */.jz8,
    describeServiceDeployments: dist_cjs/* DescribeServiceDeploymentsCommand */.A6p,
    describeServiceRevisions: dist_cjs/* DescribeServiceRevisionsCommand */.oF5,
};
const writes = {
    registerTaskDefinition: dist_cjs/* RegisterTaskDefinitionCommand */.$Hl,
    deregisterTaskDefinition: dist_cjs/* DeregisterTaskDefinitionCommand */.sjB,
    updateService: dist_cjs/* UpdateServiceCommand */.kZr,
    stopServiceDeployment: dist_cjs/* StopServiceDeploymentCommand */.a8L,
};
/**
 * Amazon ECS in the wire's own shapes: `Api` is the port of packages/ecs, whose author knows them. Reads are
 * retried. Writes are sent again only when AWS throttled them: a RegisterTaskDefinition whose answer was lost
 * would make a second revision.
 */
function ecsApi(session, limits = {}) {
    const reader = new dist_cjs/* ECSClient */.Zgc((0,client_options/* clientOptions */.s)(session, { ...retry/* readLimits */.BU, ...limits }));
    const writer = new dist_cjs/* ECSClient */.Zgc((0,client_options/* clientOptions */.s)(session, retry/* writeLimits */.QB));
    const operations = (commands, client) => Object.entries(commands).map(([name, Command]) => [
        name,
        // The model's own members are not needed: the body is replaced whole.
        (input) => (0,json_call/* callJson */.X)(client, new Command({}), input, session.signal),
    ]);
    return Object.fromEntries([...operations(reads, reader), ...operations(writes, writer)]);
}

// EXTERNAL MODULE: ../../packages/aws/lib/errors.js
var errors = __webpack_require__(7439);
// EXTERNAL MODULE: ../../packages/action-kit/lib/untrusted.js
var untrusted = __webpack_require__(6512);
;// CONCATENATED MODULE: ../../packages/aws/lib/explain.js


/** One sentence or two of what failed, why, and what to do. Foreign words in it are on one line and plain. */
function explainAwsError(error, { doing, action, resource, region }) {
    const failed = `Could not ${doing}`;
    const said = (0,untrusted/* oneLine */.TN)((0,errors/* messageOf */.bD)(error), 400);
    const where = region ? ` in ${region}` : '';
    if ((0,errors/* isExpired */._d)(error)) {
        return `${failed}: the AWS credentials have expired. Set "role-to-assume" so that this action renews them itself, or ask for a longer session in the step that gets them.`;
    }
    if ((0,errors/* isInvalidCredentials */.Sb)(error)) {
        return `${failed}: AWS does not accept the credentials (${(0,errors/* nameOf */.Vb)(error)}). Check that the step which gets them ran in this job, and the role's trust policy.`;
    }
    if ((0,errors/* isAccessDenied */.w7)(error))
        return `${failed}: ${permissionMissing(said, action, resource)}`;
    if ((0,errors/* isThrottling */.E2)(error)) {
        return `${failed}: AWS throttled the requests until our time for retries was over (${said}). Run fewer deployments at a time, or ask AWS for a higher API rate.`;
    }
    if ((0,errors/* nameOf */.Vb)(error) === 'TimeoutError') {
        return `${failed}: the AWS endpoint${where} did not answer in time. Check the network, the proxy (HTTPS_PROXY) and the VPC endpoint.`;
    }
    if ((0,errors/* codeOf */.$N)(error) === 'ENOTFOUND' || (0,errors/* codeOf */.$N)(error) === 'EAI_AGAIN') {
        return `${failed}: the AWS endpoint${where} has no address (${said}). Check the region's spelling and the runner's DNS.`;
    }
    if ((0,errors/* codeOf */.$N)(error) !== '' && (0,errors/* isUnanswered */.Ni)(error)) {
        return `${failed}: the AWS endpoint${where} cannot be reached (${(0,errors/* codeOf */.$N)(error)}). Check the network, the proxy (HTTPS_PROXY) and any AWS_ENDPOINT_URL.`;
    }
    if (/AuthorizationHeaderMalformed|PermanentRedirect|IllegalLocationConstraint/.test((0,errors/* nameOf */.Vb)(error))) {
        return `${failed}: it is in another region than${region ? ` ${region}` : ' the one asked'} (${said}). Set "aws-region" to the right one.`;
    }
    if ((0,errors/* isNotFound */.c4)(error))
        return `${failed}: AWS does not know it${where} (${said}). Check name, account and region.`;
    if (((0,errors/* statusOf */.c2)(error) ?? 0) >= 500) {
        return `${failed}: AWS answered ${(0,errors/* statusOf */.c2)(error)}, its own failure (${said}). Run the job again.`;
    }
    return `${failed}: ${(0,errors/* nameOf */.Vb)(error) || 'error'}: ${said}`;
}
/** Names the missing permission, and shows the statement that grants it. */
function permissionMissing(said, action, resource) {
    const missing = /not authorized to perform: ([\w-]+:\w+)/.exec(said)?.[1] ?? action;
    const target = /on resource: (arn:[^\s"]+)/.exec(said)?.[1] ?? resource ?? '*';
    const denial = /explicit deny/.test(said) ? ' by an explicit deny, which no other statement outweighs' : '';
    if (missing === undefined)
        return `permission denied${denial} (${said}).`;
    const statement = JSON.stringify({ Effect: 'Allow', Action: missing, Resource: target });
    return `permission ${missing} is missing${denial}. Add to the role's policy: ${statement}`;
}

// EXTERNAL MODULE: ../../packages/action-kit/lib/errors.js
var lib_errors = __webpack_require__(2411);
// EXTERNAL MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1_patch_hash=f9c03d151364e41254a059da3f737adc5f09f6c9a8b62153b643b9145fa45b11/node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(8683);
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

;// CONCATENATED MODULE: ../../packages/action-kit/lib/identity-token.js




const attempts = 4;
/** How long one request may take. Milliseconds. */
const timeout = 15_000;
/**
 * The job's OpenID Connect token for an audience, masked in the log.
 * (@actions/core's getIDToken brings an HTTP client a quarter of a megabyte large along.)
 * https://docs.github.com/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 * @throws ActionError when the job has no `id-token: write` permission, or GitHub gives no token; the signal's
 * reason when it was aborted.
 */
async function identityToken(audience, { signal, clock = systemClock } = {}) {
    const url = process.env.ACTIONS_ID_TOKEN_REQUEST_URL;
    const requestToken = process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
    if (!url || !requestToken) {
        throw new lib_errors/* ActionError */.l('This job cannot ask for an OpenID Connect token. Give it "permissions: id-token: write", ' +
            'or leave "role-to-assume" empty and bring credentials in an earlier step.');
    }
    const address = `${url}&audience=${encodeURIComponent(audience)}`;
    for (let attempt = 1;; attempt += 1) {
        try {
            const token = tokenIn(await get(address, requestToken, signal));
            (0,core/* setSecret */.Pq)(token);
            return token;
        }
        catch (error) {
            signal?.throwIfAborted();
            if (attempt === attempts) {
                throw new lib_errors/* ActionError */.l(`GitHub gave no OpenID Connect token: ${error}. Run the job again.`, {
                    cause: error,
                });
            }
            await clock.sleep(250 * 2 ** attempt, signal);
        }
    }
}
function tokenIn(body) {
    const { value } = JSON.parse(body) ?? {};
    if (typeof value === 'string')
        return value;
    throw new Error('the answer has no token');
}
async function get(address, bearer, signal) {
    const headers = {
        authorization: `Bearer ${bearer}`,
        accept: 'application/json',
        'user-agent': 'infra-actions',
    };
    const { status, body } = await send(address, { headers, timeout, signal });
    if (status !== 200)
        throw new Error(`status ${status}`);
    return body;
}

// EXTERNAL MODULE: ../../node_modules/.pnpm/@aws-sdk+client-sts@3.1164.0/node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var client_sts_dist_cjs = __webpack_require__(3570);
;// CONCATENATED MODULE: ../../packages/aws/lib/sts.js



async function callerIdentity(caller) {
    const client = new client_sts_dist_cjs/* STSClient */.iM((0,client_options/* clientOptions */.s)(caller, retry/* readLimits */.BU));
    const { Account = '', Arn = '' } = await client.send(new client_sts_dist_cjs/* GetCallerIdentityCommand */.zI({}), abortedBy(caller));
    return { account: Account, arn: Arn };
}
/** With a web identity token where `token` is given, else with the caller's own credentials. */
async function assumeRole(caller, how) {
    const client = new client_sts_dist_cjs/* STSClient */.iM((0,client_options/* clientOptions */.s)(caller, retry/* readLimits */.BU));
    const common = { RoleArn: how.role, RoleSessionName: sessionName(how.sessionName) };
    const { Credentials } = how.token
        ? await client.send(new client_sts_dist_cjs/* AssumeRoleWithWebIdentityCommand */.WH({ ...common, WebIdentityToken: await how.token() }), abortedBy(caller))
        : await client.send(new client_sts_dist_cjs/* AssumeRoleCommand */.QL({ ...common, ExternalId: how.externalId }), abortedBy(caller));
    return identityOf(Credentials);
}
function identityOf(credentials) {
    if (!credentials?.AccessKeyId || !credentials.SecretAccessKey) {
        throw new Error('STS answered without credentials.');
    }
    return {
        accessKeyId: credentials.AccessKeyId,
        secretAccessKey: credentials.SecretAccessKey,
        ...(credentials.SessionToken === undefined ? {} : { sessionToken: credentials.SessionToken }),
        ...(credentials.Expiration === undefined ? {} : { expiration: credentials.Expiration }),
    };
}
/** STS takes 2 to 64 characters of `[\w+=,.@-]`. */
function sessionName(wanted) {
    return wanted
        .replaceAll(/[^\w+=,.@-]/g, '-')
        .slice(0, 64)
        .padEnd(2, '-');
}
function abortedBy({ signal }) {
    return signal === undefined ? {} : { abortSignal: signal };
}

;// CONCATENATED MODULE: ../../packages/aws/lib/session.js




function openSession(inputs, { toolName, signal, endpoints = {}, configuredRole }) {
    const { region } = inputs;
    const role = inputs.roleToAssume ?? configuredRole?.arn;
    const credentials = role === undefined
        ? undefined
        : renewing(() => assume(role, inputs, { region, toolName, signal, credentials: undefined }, configuredRole));
    const session = { region, toolName, credentials, endpoints, signal };
    let identity;
    const whoAmI = () => {
        identity ??= callerIdentity(session).catch((error) => {
            signal?.throwIfAborted();
            throw new lib_errors/* ActionError */.l(explainAwsError(error, { doing: 'ask AWS who we are', action: 'sts:GetCallerIdentity', region }), { title: 'No AWS credentials', cause: error });
        });
        return identity;
    };
    return {
        ...session,
        identity: whoAmI,
        async guardAccount() {
            const allowed = inputs.allowedAccountIds;
            if (allowed === undefined)
                return;
            const { account } = await whoAmI();
            if (allowed.includes(account))
                return;
            const wanted = allowed.length > 0
                ? `"allowed-account-ids" has ${allowed.join(', ')}`
                : '"allowed-account-ids" is empty';
            throw new lib_errors/* ActionError */.l(`These credentials belong to account ${account}, but ${wanted}. Nothing was changed. ` +
                'Use the credentials of the account meant, or correct the input.', { title: 'Wrong AWS account' });
        },
        expiresAt() {
            const stated = process.env.AWS_CREDENTIAL_EXPIRATION;
            if (inputs.roleToAssume || !stated)
                return undefined;
            const date = new Date(stated);
            return Number.isNaN(date.getTime()) ? undefined : date;
        },
    };
}
/** The role by the job's own OpenID Connect token where it can have one, else by the credentials at hand. */
function assume(role, inputs, base, configured) {
    const sessionName = inputs.roleSessionName ?? `${base.toolName}-${process.env.GITHUB_RUN_ID ?? 'local'}`;
    const byToken = inputs.roleToAssume !== undefined && Boolean(process.env.ACTIONS_ID_TOKEN_REQUEST_URL);
    const token = byToken ? () => identityToken('sts.amazonaws.com', base) : undefined;
    const externalId = inputs.roleToAssume === undefined ? configured?.externalId : undefined;
    return assumeRole(base, { role, sessionName, token, externalId }).catch((error) => {
        base.signal?.throwIfAborted();
        if (error instanceof lib_errors/* ActionError */.l)
            throw error;
        throw new lib_errors/* ActionError */.l(explainAwsError(error, {
            doing: `assume the role ${role}`,
            action: token ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole',
            resource: role,
            region: base.region,
        }) +
            (token ? " The role's trust policy must name this repository's and environment's `sub` claim." : ''), { title: 'Role not assumed', cause: error });
    });
}
/** Credentials renewed five minutes before their end, one renewal at a time. */
function renewing(get) {
    let current;
    let end = 0;
    return async () => {
        if (current === undefined || Date.now() > end - 300_000) {
            end = Number.POSITIVE_INFINITY;
            current = get();
            current.then(({ expiration }) => {
                end = expiration?.getTime() ?? Number.POSITIVE_INFINITY;
            }, () => {
                current = undefined;
            });
        }
        return current;
    };
}

;// CONCATENATED MODULE: ./lib/world.js





/** The wait has its own pace: a throttled read is its business after a moment, not the client's for minutes. */
const impatient = { throttlingDeadline: 2_000, attempts: 2 };
/**
 * AWS and the clock for a wait. The session does not get the signal: a rollback on cancellation needs
 * requests that still work after it.
 */
function openWorld(aws, signal) {
    const session = openSession(aws, { toolName: 'wait-stable' });
    return {
        ecs: ecsApi(session, impatient),
        logs: logsWhenAsked(session),
        clock: systemClock,
        random: Math.random,
        failureOf: (error, doing, action) => failureOf(error, doing, action, session.region),
        guardAccount: () => session.guardAccount(),
        signal,
        credentialsEnd: session.expiresAt(),
    };
}
/** The client of CloudWatch Logs is loaded when a task has died: most waits need none. */
function logsWhenAsked(session) {
    let client;
    return {
        async getLogEvents(input) {
            client ??= Promise.all(/* import() */[__webpack_require__.e(422), __webpack_require__.e(671)]).then(__webpack_require__.bind(__webpack_require__, 8671)).then(({ logsApi }) => logsApi(session));
            return (await client).getLogEvents(input);
        },
    };
}
function failureOf(error, doing, action, region) {
    const explanation = explainAwsError(error, { doing, action, region });
    if ((0,errors/* isThrottling */.E2)(error))
        return { kind: 'throttled', explanation };
    if ((0,errors/* isAccessDenied */.w7)(error))
        return { kind: 'denied', explanation };
    // An answer that is no JSON is a proxy's or a load balancer's, and the next one may be AWS's again.
    const passing = (0,errors/* isUnanswered */.Ni)(error) || ['MalformedAnswer', 'SyntaxError'].includes((0,errors/* nameOf */.Vb)(error));
    return { kind: passing ? 'passing' : 'fatal', explanation };
}


/***/ }),

/***/ 1996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ clientOptions)
/* harmony export */ });
/* unused harmony export ownEndpoint */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4832);



/**
 * The SDK waits for ever for a connection, for an answer and for the rest of an answer unless told otherwise.
 * Milliseconds.
 */
const timeouts = { connectionTimeout: 5000, requestTimeout: 15_000, socketTimeout: 15_000 };
// `proxyEnv` (Node 24.5) reads HTTPS_PROXY and NO_PROXY, which the SDK does not.
const agentOptions = { keepAlive: true, maxSockets: 50, proxyEnv: process.env };
const agents = { httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(agentOptions), httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(agentOptions) };
/** What every client is made with; the endpoint variables (AWS_ENDPOINT_URL_*) are the SDK's own business. */
function clientOptions(session, limits) {
    return {
        region: session.region,
        customUserAgent: [['infra-actions', session.toolName]],
        retryStrategy: (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retryToDeadline */ .Ez)(limits),
        requestHandler: { ...agents, ...timeouts, throwOnRequestTimeout: true },
        ...(session.credentials === undefined ? {} : { credentials: session.credentials }),
    };
}
/** The endpoint a session names for a service, unless the environment names another: the SDK reads that itself. */
function ownEndpoint({ endpoints }, service) {
    const fromEnvironment = process.env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] || process.env.AWS_ENDPOINT_URL;
    const endpoint = endpoints[service];
    return fromEnvironment || endpoint === undefined ? {} : { endpoint };
}


/***/ }),

/***/ 7439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   E2: () => (/* binding */ isThrottling),
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   Sb: () => (/* binding */ isInvalidCredentials),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   w7: () => (/* binding */ isAccessDenied)
/* harmony export */ });
/** What went wrong at AWS, told apart by the error's name **or** its HTTP status: proxies and emulators bend one or the other. */
function nameOf(error) {
    return error instanceof Error ? error.name : '';
}
/** The HTTP status of the answer; `undefined` when there was none. */
function statusOf(error) {
    if (typeof error !== 'object' || error === null || !('$metadata' in error))
        return undefined;
    const { $metadata: metadata } = error;
    if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata))
        return undefined;
    return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
const expired = new Set([
    'ExpiredToken',
    'ExpiredTokenException',
    'RequestExpired',
    'CredentialsProviderError',
]);
const denied = new Set([
    'AccessDenied',
    'AccessDeniedException',
    'UnauthorizedOperation',
    'UnauthorizedException',
    'Forbidden',
    'AuthorizationError',
]);
const invalidCredentials = new Set([
    'InvalidClientTokenId',
    'UnrecognizedClientException',
    'InvalidAccessKeyId',
    'SignatureDoesNotMatch',
    'InvalidSignatureException',
    'InvalidIdentityToken',
]);
const throttled = new Set([
    'Throttling',
    'ThrottlingException',
    'ThrottledException',
    'TooManyRequestsException',
    'RequestLimitExceeded',
    'RequestThrottled',
    'RequestThrottledException',
    'ProvisionedThroughputExceededException',
    'SlowDown',
]);
function isExpired(error) {
    return (expired.has(nameOf(error)) || /security token.*expired|token (?:has )?expired/i.test(messageOf(error)));
}
function isAccessDenied(error) {
    if (isExpired(error) || invalidCredentials.has(nameOf(error)) || isThrottling(error))
        return false;
    return (denied.has(nameOf(error)) ||
        statusOf(error) === 403 ||
        /is not authorized to perform/.test(messageOf(error)));
}
/**
 * Includes ECS's `ClientException: Too many concurrent attempts to create a new revision`, which the SDK takes
 * for the caller's fault; excludes LimitExceededException, a quota that waiting does not raise.
 */
function isThrottling(error) {
    return (throttled.has(nameOf(error)) ||
        statusOf(error) === 429 ||
        /^rate exceeded$|too many concurrent attempts to create a new revision/i.test(messageOf(error)));
}
function isInvalidCredentials(error) {
    return invalidCredentials.has(nameOf(error));
}
function isNotFound(error) {
    return statusOf(error) === 404 || /NotFound|^NoSuch|DoesNotExist/.test(nameOf(error));
}
const connection = /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE)$/;
/** No answer came: refused, reset, unresolvable or silent. Whether a write took effect is not known. */
function isUnanswered(error) {
    const status = statusOf(error);
    if (status !== undefined)
        return status >= 500;
    return nameOf(error) === 'TimeoutError' || connection.test(codeOf(error));
}
/** Node's error code, also of a cause. */
function codeOf(error) {
    if (!(error instanceof Error))
        return '';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    if (error instanceof AggregateError)
        return codeOf(error.errors[0]);
    return error.cause === undefined ? '' : codeOf(error.cause);
}


/***/ }),

/***/ 6342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ callJson)
});

// UNUSED EXPORTS: MalformedAnswer

;// CONCATENATED MODULE: ../../packages/aws/lib/raw-json.js
// biome-ignore lint/suspicious/noExplicitAny: a stack is typed by its client's whole union of commands
function exchangeRaw(stack, exchange) {
    stack.add((next) => (args) => {
        const request = args.request;
        // Before the body is measured (content-length) and signed.
        request.body = JSON.stringify(exchange.request);
        return next(args);
    }, { step: 'build', priority: 'high', name: 'rawJsonRequest' });
    stack.add((next) => async (args) => {
        const result = await next(args);
        const response = result.response;
        // Node's own client always gives a stream.
        const bytes = await bytesOf(response.body);
        response.body = bytes;
        exchange.response = parsed(bytes);
        return result;
    }, 
    // Innermost: the deserializer, which wraps this, then reads the bytes left in the response.
    { step: 'deserialize', priority: 'low', name: 'rawJsonResponse' });
}
async function bytesOf(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
function parsed(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        // Nothing, an HTML page of a proxy, or a cut answer: whoever reads the exchange, or the deserializer, says so.
        return undefined;
    }
}

;// CONCATENATED MODULE: ../../packages/aws/lib/json-call.js

/** The answer was no JSON though the status was a success. */
class MalformedAnswer extends Error {
    name = 'MalformedAnswer';
}
/**
 * Sends a command of a JSON-protocol service with `input` as its whole body, and returns the answer's JSON:
 * keys and times (epoch seconds) as on the wire. The caller says what shape it expects.
 */
async function callJson(client, command, input, signal) {
    const exchange = { request: input, response: undefined };
    exchangeRaw(command.middlewareStack, exchange);
    try {
        await client.send(command, signal === undefined ? {} : { abortSignal: signal });
    }
    catch (error) {
        // The SDK rejects with an AbortError of its own: whoever waits wants to know why it was aborted.
        signal?.throwIfAborted();
        throw error;
    }
    if (typeof exchange.response !== 'object' || exchange.response === null) {
        throw new MalformedAnswer(`${command.constructor.name.replace(/Command$/, '')} was answered with no JSON.`);
    }
    return exchange.response;
}


/***/ }),

/***/ 4832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ readLimits),
/* harmony export */   Ez: () => (/* binding */ retryToDeadline),
/* harmony export */   QB: () => (/* binding */ writeLimits)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7439);

const readLimits = { throttlingDeadline: 120_000, attempts: 4, idempotent: true };
const writeLimits = { throttlingDeadline: 300_000, attempts: 4, idempotent: false };
/**
 * Retries by what happened rather than by count: throttling to a deadline with full jitter (a hundred parallel
 * deployments at three attempts each lose most of them), transient failures a few times, and a write whose
 * answer was lost not at all: whoever sent it looks first whether it took effect.
 */
function retryToDeadline(limits, { now, random } = { now: Date.now, random: Math.random }) {
    const tokenAt = (startedAt, attempt, delay) => ({
        startedAt,
        attempt,
        getRetryCount: () => attempt,
        getRetryDelay: () => delay,
    });
    return {
        acquireInitialRetryToken: async () => tokenAt(now(), 0, 0),
        refreshRetryTokenForRetry: async (token, info) => {
            const { startedAt, attempt } = token;
            const delay = backoff(attempt, info, { now, random });
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isThrottling */ .E2)(info.error)) {
                if (now() + delay - startedAt > limits.throttlingDeadline)
                    throw info.error;
                return tokenAt(startedAt, attempt + 1, delay);
            }
            const harmless = limits.idempotent || neverSent(info.error);
            if (!isPassing(info) || !harmless || attempt + 1 >= limits.attempts)
                throw info.error;
            return tokenAt(startedAt, attempt + 1, delay);
        },
        recordSuccess: () => { },
    };
}
/** Full jitter up to 0.2 s × 2ⁿ, at most 5 s; never sooner than the service asked for. */
function backoff(attempt, { retryAfterHint }, { now, random }) {
    const ceiling = Math.min(5000, 200 * 2 ** attempt);
    const asked = retryAfterHint ? retryAfterHint.getTime() - now() : 0;
    return Math.max(random() * ceiling, Math.min(asked, 20_000));
}
function isPassing({ errorType, error }) {
    // A name that does not resolve is a misspelled region or no network: retrying only delays the message.
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) === 'ENOTFOUND')
        return false;
    return errorType === 'TRANSIENT' || errorType === 'SERVER_ERROR';
}
function neverSent(error) {
    return ['ECONNREFUSED', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error));
}


/***/ })

};
