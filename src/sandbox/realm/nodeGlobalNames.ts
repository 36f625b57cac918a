// The names on Node 22's global object: what a process may find there, and nothing else.

export const nodeGlobalNames: ReadonlySet<string> = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error
AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl ArrayBuffer
Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float16Array Float32Array Float64Array
Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set Iterator WeakMap WeakSet WeakRef Proxy Reflect
FinalizationRegistry SharedArrayBuffer decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval
isFinite isNaN console process global Buffer queueMicrotask clearImmediate setImmediate structuredClone clearInterval
clearTimeout setInterval setTimeout atob btoa AbortController AbortSignal Event EventTarget URL URLSearchParams
TextEncoder TextDecoder performance fetch Headers Request Response FormData Blob File crypto Crypto CryptoKey SubtleCrypto
DOMException ReadableStream ReadableStreamDefaultReader ReadableStreamBYOBReader ReadableStreamBYOBRequest
ReadableByteStreamController ReadableStreamDefaultController TransformStream TransformStreamDefaultController
WritableStream WritableStreamDefaultController WritableStreamDefaultWriter ByteLengthQueuingStrategy
CountQueuingStrategy TextEncoderStream TextDecoderStream CompressionStream DecompressionStream WebAssembly CustomEvent
SuppressedError DisposableStack AsyncDisposableStack`.split(/\s+/),
);
