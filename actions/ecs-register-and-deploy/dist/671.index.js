export const id = 671;
export const ids = [671];
export const modules = {

/***/ 8671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logsApi: () => (/* binding */ logsApi)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7422);
/* harmony import */ var _client_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1996);
/* harmony import */ var _json_call_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6342);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4832);




/** CloudWatch Logs: what a dead task said last, and whether its log group is there. */
function logsApi(session) {
    const client = new _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_0__/* .CloudWatchLogsClient */ .TFr((0,_client_options_js__WEBPACK_IMPORTED_MODULE_1__/* .clientOptions */ .s)(session, _retry_js__WEBPACK_IMPORTED_MODULE_2__/* .readLimits */ .BU));
    return {
        getLogEvents: (input) => (0,_json_call_js__WEBPACK_IMPORTED_MODULE_3__/* .callJson */ .X)(client, new _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_0__/* .GetLogEventsCommand */ .h7S(input), input, session.signal),
        describeLogGroups: (input) => (0,_json_call_js__WEBPACK_IMPORTED_MODULE_3__/* .callJson */ .X)(client, new _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_0__/* .DescribeLogGroupsCommand */ .VlF(input), input, session.signal),
    };
}


/***/ })

};
