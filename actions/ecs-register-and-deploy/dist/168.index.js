export const id = 168;
export const ids = [168];
export const modules = {

/***/ 9168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ecrApi: () => (/* binding */ ecrApi)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1862);
/* harmony import */ var _client_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1996);
/* harmony import */ var _json_call_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6342);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4832);




/** Amazon ECR: whether an image is there, and the digest behind a tag. */
function ecrApi(session) {
    const client = new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_0__/* .ECRClient */ .S70((0,_client_options_js__WEBPACK_IMPORTED_MODULE_1__/* .clientOptions */ .s)(session, _retry_js__WEBPACK_IMPORTED_MODULE_2__/* .readLimits */ .BU));
    return {
        describeImages: (input) => (0,_json_call_js__WEBPACK_IMPORTED_MODULE_3__/* .callJson */ .X)(client, new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_0__/* .DescribeImagesCommand */ .ji5(input), input, session.signal),
    };
}


/***/ })

};
